using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MlbSts.StatsApi.Http;

namespace MlbSts.StatsApi;

/// <summary>Adds the client to a host.</summary>
public static class StatsApiExtensions
{
    internal const string HttpClientName = "stats-api";

    /// <summary>
    /// Adds <see cref="IStatsApiClient"/> and <see cref="StatsApiStatistics"/>, one of each, with the
    /// settings of the section <c>StatsApi</c>. Several services of one process may each call it: the first call counts, and they share the
    /// rate limit.
    /// </summary>
    public static TBuilder AddStatsApi<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(ApiRequester)))
            return builder;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<StatsApiOptions>, StatsApiOptionsValidator>();
        services
            .AddOptions<StatsApiOptions>()
            .BindConfiguration(StatsApiOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services
            .AddHttpClient(HttpClientName, Configure)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<StatsApiStatistics>();
        services.AddSingleton<ApiStanding>();
        services.AddSingleton<ApiRequester>();
        services.TryAddSingleton<IStatsApiClient, StatsApiClient>();
        return builder;
    }

    private static void Configure(IServiceProvider services, HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.UserAgent.ParseAdd(services.GetRequiredService<IOptions<StatsApiOptions>>().Value.UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
    }

    // Bodies are decoded by BodyReader, which counts the bytes of the wire and stops at the limit.
    private static SocketsHttpHandler CreateHandler() =>
        new()
        {
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            UseCookies = false,
        };
}
