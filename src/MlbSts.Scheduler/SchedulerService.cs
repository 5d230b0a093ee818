using Microsoft.Extensions.Options;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Control;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.Scheduler.Schedules;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.StatsApi;
using MlbSts.Storage;

namespace MlbSts.Scheduler;

/// <summary>Decides when each game is polled.</summary>
public static class SchedulerService
{
    // A server that fails is asked less and less often.
    private static readonly TimeSpan LongestRetryOfApi = TimeSpan.FromMinutes(1);

    /// <summary>Registers the Scheduler.</summary>
    public static IHostApplicationBuilder AddScheduler(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.Scheduler.Name);
        builder.AddObjectStore().AddObjectStoreUpkeep();
        builder.AddStatsApi();
        builder.AddApiReports();
        builder.Services.AddValidatedOptions<SchedulerOptions>("Scheduler");
        builder.Services.AddValidatedOptions<PollIntervalOptions>("PollIntervals");
        builder.Services.AddSingleton<IValidateOptions<SchedulerOptions>, PollPolicyCheck>();
        builder.Services.AddSingleton<IPollPolicy, ByStatePolicy>().AddSingleton<IPollPolicy, FixedPolicy>().AddSingleton<PollIntervals>();
        builder.AddAdaptive();
        builder.Services.AddSingleton<WatchList>().AddSingleton<OwnedGames>().AddSingleton<StoredGames>();
        builder.Services.AddSingleton(services => new WatchedGames(
            services.GetRequiredService<WatchList>(),
            services.GetRequiredService<OwnedGames>()
        ));
        builder.Services.AddSingleton(services =>
        {
            var gate = ActivatorUtilities.CreateInstance<PollGate>(services);
            // Nothing is polled before it was read whether it may be.
            gate.Pause();
            return gate;
        });
        builder.Services.AddSingleton<PollBudget>().AddSingleton<Deliveries>().AddSingleton<PollResultHandler>();
        builder.AddControl();
        builder.Services.AddMessageConsumer(
            "scheduler",
            consumer =>
                consumer
                    .Handle<PollCompleted, PollResultHandler>()
                    .Handle<PollFailed, PollResultHandler>()
                    .ListenToPartitions<OwnedGames>(Topics.PollResults)
        );
        builder.Services.AddPeriodicWork<ScheduleReader, SchedulerOptions>(
            (reader, options) =>
                new PeriodicWork("schedule", reader.ReadAsync)
                {
                    Every = TimeSpan.FromSeconds(options.ScheduleRefreshSeconds),
                    OnLeagueClock = true,
                    LongestRetry = LongestRetryOfApi,
                }
        );
        builder.Services.AddPeriodicWork<ChangesReader, SchedulerOptions>(
            (reader, options) =>
                new PeriodicWork("changes", reader.ReadAsync)
                {
                    Every = TimeSpan.FromSeconds(options.ChangesRefreshSeconds),
                    OnLeagueClock = true,
                    LongestRetry = LongestRetryOfApi,
                }
        );
        builder.Services.AddHostedService<PollLoop>();
        return builder;
    }

    /// <summary>Maps how it stands, and what operators may ask of it.</summary>
    public static WebApplication MapScheduler(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapControl();
        var scheduler = app.MapGroup("/scheduler").RequireRole(Role.Reader);
        scheduler.MapGet("/games", (WatchList watchList) => TypedResults.Ok(watchList.Snapshot()));
        scheduler.MapGet(
            "/status",
            (WatchList watchList, PollIntervals intervals, PollGate gate, DesiredPolling desired, OwnedGames owned) =>
                TypedResults.Ok(SchedulerStatus.Of(watchList.Snapshot(), intervals.Policy, gate.IsPaused, desired.Current, owned.Share))
        );
        scheduler.MapGet("/intervals", (PollIntervals intervals) => TypedResults.Ok(intervals.Seconds));
        return app;
    }
}
