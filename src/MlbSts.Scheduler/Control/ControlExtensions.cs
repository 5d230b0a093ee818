using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Periodic;

namespace MlbSts.Scheduler.Control;

/// <summary>How operators steer polling: by message and over HTTP, with the same handlers.</summary>
internal static class ControlExtensions
{
    public static void AddControl(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<DesiredPolling>().AddSingleton<PollingMetrics>().AddSingleton<CommandDesk>();
        // Nothing is polled before it was read once, so the first tries follow each other soon.
        services.AddPeriodicWork<DesiredPolling>(desired => new PeriodicWork("polling-control", desired.ReadAsync)
        {
            Every = TimeSpan.FromSeconds(10),
            RetryAfter = TimeSpan.FromSeconds(0.25),
        });
        services.AddHealthChecks().AddCheck<PollingHealthCheck>("polling");
        // One Scheduler of all takes a command. What was sent before there was a group is not for it.
        services.AddMessageConsumer(
            "scheduler-commands",
            consumer =>
                consumer
                    .StartFrom(StartPosition.Latest)
                    .Handle<PollingPaused, PausePolling>()
                    .Handle<PollingResumed, ResumePolling>()
                    .Handle<PollingRetuned, RetunePolling>()
                    .Handle<GamePollRequested, PollGame>()
                    .Handle<GamePrioritized, PrioritizeGame>()
                    .Handle<PollingPolicyChosen, ChoosePolicy>()
                    .Handle<PollingLearningReset, ResetLearning>()
        );
        // Every Scheduler must hear these, so each is a group of its own; what was said before it started it has read in the store.
        services.AddMessageConsumer(
            $"scheduler-control-{Environment.MachineName}-{Environment.ProcessId}",
            consumer =>
                consumer
                    .Alone()
                    .StartFrom(StartPosition.Latest)
                    .Handle<ConfigurationChanged, ControlHints>()
                    .Handle<WholeFeedRequested, ControlHints>()
        );
    }

    public static void MapControl(this IEndpointRouteBuilder app)
    {
        app.MapGet("/polling", PollingEndpoints.Status).RequireRole(Role.Reader);
        app.MapPost("/polling/pause", PollingEndpoints.PauseAsync).RequireRoleOf<PollingPaused>();
        app.MapPost("/polling/resume", PollingEndpoints.ResumeAsync).RequireRoleOf<PollingResumed>();
        app.MapPost("/polling/retune", PollingEndpoints.RetuneAsync).RequireRoleOf<PollingRetuned>();
        app.MapPost("/polling/policy", PollingEndpoints.ChooseAsync).RequireRoleOf<PollingPolicyChosen>();
        app.MapPost("/polling/learning/reset", PollingEndpoints.ForgetAsync).RequireRoleOf<PollingLearningReset>();
        app.MapPost("/games/{gamePk}/priority", PollingEndpoints.PrioritizeAsync).RequireRoleOf<GamePrioritized>();
        app.MapPost("/games/{gamePk}/poll", PollingEndpoints.PollAsync).RequireRoleOf<GamePollRequested>();
    }
}
