using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.Simulator.Api;
using MlbSts.Simulator.Faults;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator;

/// <summary>The simulator as a part of an application: a stand-in for the MLB Stats API with simulated or replayed games.</summary>
public static class SimulatorService
{
    /// <summary>Adds the <see cref="SimulatedLeague"/> and its clock; settings from <c>Simulator:*</c>.</summary>
    public static TBuilder AddSimulator<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.AddClocks();
        builder
            .Services.AddOptions<SimulatorOptions>()
            .Bind(builder.Configuration.GetSection(SimulatorOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SimulatorOptions>, SimulatorOptionsCheck>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<SimulatorOptions>>().Value);
        builder.Services.AddSingleton(services => Seasons.Of(services.GetRequiredService<SimulatorOptions>()));
        builder.Services.AddSingleton(services =>
            Seasons.ClockOf(
                services.GetRequiredService<ISeason>(),
                services.GetRequiredService<SimulatorOptions>(),
                services.GetRequiredService<TimeProvider>()
            )
        );
        builder.Services.AddSingleton(services => new FaultDealer(services.GetRequiredService<SimulatorOptions>().Faults));
        builder.Services.AddSingleton(services => new SimulatedLeague(
            services.GetRequiredService<ISeason>(),
            services.GetRequiredService<SimulatedClock>(),
            services.GetRequiredService<FaultDealer>(),
            services.GetRequiredService<SimulatorOptions>().Speed
        ));
        builder.Services.AddPeriodicWork<LeagueDriver>(driver => new PeriodicWork("league-driver", driver.LeapAsync)
        {
            Every = LeagueDriver.Step,
        });
        builder.Services.AddResponseCompression(options => options.Providers.Add<GzipCompressionProvider>());
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return builder;
    }

    /// <summary>
    /// Maps the API's addresses and <c>/simulator/clock</c>, <c>/simulator/begin</c>, <c>/simulator/plan</c> and <c>/simulator/faults</c>.
    /// </summary>
    public static WebApplication MapSimulator(this WebApplication app)
    {
        var services = app.Services;
        var (season, clock, faults) = (
            services.GetRequiredService<ISeason>(),
            services.GetRequiredService<SimulatedClock>(),
            services.GetRequiredService<FaultDealer>()
        );
        app.UseMiddleware<FaultMiddleware>();
        app.UseResponseCompression();
        new ScheduleEndpoints(season, clock, faults).Map(app);
        new FeedEndpoints(season, clock, faults).Map(app);
        new ReferenceEndpoints(clock).Map(app);
        SimulatorEndpoints.Map(app, services.GetRequiredService<SimulatedLeague>());
        return app;
    }
}
