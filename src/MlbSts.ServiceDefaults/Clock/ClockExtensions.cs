using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MlbSts.Clock;
using MlbSts.ServiceDefaults.Configuration;

namespace MlbSts.ServiceDefaults.Clock;

/// <summary>Gives a service its two clocks: the real one, and the league's, followed where <c>Clock:Follow</c> says whom.</summary>
internal static class ClockExtensions
{
    private const string ClientName = "league-clock";

    public static void AddClock(this IHostApplicationBuilder builder)
    {
        builder
            .Services.AddValidatedOptions<ClockOptions>("Clock")
            .Validate(
                clock => clock.Follow is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
                "Clock:Follow must be the absolute http(s) address of a Simulator, such as http://127.0.0.1:5110, or empty for the real time."
            );
        if (
            Uri.TryCreate(builder.Configuration["Clock:Follow"], UriKind.Absolute, out var simulator)
            && simulator.Scheme is "http" or "https"
        )
        {
            builder.Services.AddHttpClient(ClientName, client => client.Timeout = TimeSpan.FromSeconds(5)).RemoveAllLoggers();
            builder.Services.AddSingleton(services => new FollowedClock(
                new Uri(simulator, "simulator/clock"),
                services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName),
                services.GetRequiredService<ILogger<FollowedClock>>(),
                services.GetRequiredService<TimeProvider>()
            ));
            builder.Services.AddSingleton<LeagueClock>(services => services.GetRequiredService<FollowedClock>());
            builder.Services.AddHostedService(services => services.GetRequiredService<FollowedClock>());
            builder.Services.AddHealthChecks().AddCheck<LeagueClockHealthCheck>("league-clock");
        }
        builder.Services.AddClocks();
    }
}
