using Microsoft.Extensions.Options;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Control;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.Scheduler.Schedules;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.StatsApi;
using MlbSts.Storage;

namespace MlbSts.Scheduler;

/// <summary>Decides when each game is polled.</summary>
public static class SchedulerService
{
    /// <summary>Registers the Scheduler.</summary>
    public static IHostApplicationBuilder AddScheduler(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.Scheduler.Name);
        builder.AddObjectStore().AddObjectStoreHealth();
        builder.AddStatsApi();
        builder.AddApiReports();
        builder.Services.AddValidatedOptions<SchedulerOptions>("Scheduler");
        builder.Services.AddValidatedOptions<PollIntervalOptions>("PollIntervals");
        builder.Services.AddSingleton<IValidateOptions<SchedulerOptions>, PollPolicyCheck>();
        builder.Services.AddSingleton<IPollPolicy, ByStatePolicy>().AddSingleton<IPollPolicy, FixedPolicy>().AddSingleton<PollIntervals>();
        builder.Services.AddSingleton<WatchList>().AddSingleton<OwnedGames>().AddSingleton<StoredGames>();
        builder.Services.AddSingleton(services => new WatchedGames(services.GetRequiredService<WatchList>(), services.GetRequiredService<OwnedGames>()));
        builder.Services.AddSingleton<PollGate>().AddSingleton<PollBudget>().AddSingleton<Deliveries>();
        builder.Services.AddSingleton<PollResultHandler>().AddSingleton<ControlHandler>();
        builder.Services.AddMessageConsumer("scheduler", consumer => consumer
            .Handle<PollCompleted, PollResultHandler>()
            .Handle<PollFailed, PollResultHandler>()
            .ListenToPartitions<OwnedGames>(Topics.PollResults));
        // Every Scheduler must hear every command, so each is a group of its own, and what was said before it started is not for it.
        builder.Services.AddMessageConsumer($"scheduler-control-{Environment.MachineName}-{Environment.ProcessId}", consumer => consumer
            .StartFrom(StartPosition.Latest)
            .Handle<PollingRetuned, ControlHandler>()
            .Handle<ServiceCommand, ControlHandler>());
        builder.Services.AddHostedService<ScheduleReader>().AddHostedService<ChangesReader>().AddHostedService<PollLoop>();
        return builder;
    }

    /// <summary>Maps what admins and engineers may ask it.</summary>
    public static WebApplication MapScheduler(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var scheduler = app.MapGroup("/scheduler").RequireAuthorization(AdminAccess.Policy);
        scheduler.MapGet("/games", (WatchList watchList) => TypedResults.Ok(watchList.Snapshot()));
        scheduler.MapGet("/status", (WatchList watchList, PollIntervals intervals, PollGate gate, OwnedGames owned) =>
            TypedResults.Ok(SchedulerStatus.Of(watchList.Snapshot(), intervals.Policy, gate.IsPaused, owned.Share)));
        scheduler.MapGet("/intervals", (PollIntervals intervals) => TypedResults.Ok(intervals.Seconds));
        return app;
    }
}
