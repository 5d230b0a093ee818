using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Monitor.Boards;
using MlbSts.Monitor.Pages;
using MlbSts.Operations;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.Storage;

namespace MlbSts.Monitor;

/// <summary>Hears every message and shows what goes on: a status page, JSON, Prometheus metrics.</summary>
public static class MonitorService
{
    /// <summary>Registers the Monitor.</summary>
    public static IHostApplicationBuilder AddMonitor(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.Monitor.Name);
        // It only looks: buckets are made by those who write, and the page must be there while the store is not.
        builder.AddObjectStore(withBuckets: false);
        builder.Services.AddValidatedOptions<MonitorOptions>("Monitor");
        builder.Services.AddOperations();
        builder
            .Services.AddSingleton<GameBoard>()
            .AddSingleton<ReviewBoard>()
            .AddSingleton<ScheduleProjection>()
            .AddSingleton<ServiceBoard>()
            .AddSingleton<RunTotals>()
            .AddSingleton<MonitorMetrics>()
            .AddSingleton<BoardHandler>();
        builder.Services.AddMessageConsumer(
            "monitor",
            consumer =>
                consumer
                    .Handle<ScheduleUpdated, ScheduleProjection>()
                    .Handle<PollCompleted, BoardHandler>()
                    .Handle<PollFailed, BoardHandler>()
                    .Handle<GameValidated, BoardHandler>()
                    .Handle<ReviewRaised, BoardHandler>()
                    .Handle<ReviewSettled, BoardHandler>()
                    .Handle<GamePromoted, BoardHandler>()
                    .Handle<OperationRolledBack, BoardHandler>()
                    .Handle<PollTiming, BoardHandler>()
                    .Handle<ApiResponse, BoardHandler>()
                    .Handle<HealthReport, BoardHandler>()
                    .Handle<ResourceUsage, BoardHandler>()
        );
        builder.Services.AddPeriodicWork<BoardProjection, MonitorOptions>(
            (projection, options) =>
                new PeriodicWork("board-projection", projection.SweepAsync) { Every = TimeSpan.FromSeconds(options.SweepSeconds) }
        );
        return builder;
    }

    /// <summary>Maps the status page and what it reads.</summary>
    public static WebApplication MapMonitor(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStatusPage();
        return app;
    }
}
