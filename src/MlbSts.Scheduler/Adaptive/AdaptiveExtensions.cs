using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults.Periodic;

namespace MlbSts.Scheduler.Adaptive;

/// <summary>Learning from filed games goes on under every policy; waits and price are kept where they are used.</summary>
internal static class AdaptiveExtensions
{
    private static readonly TimeSpan LooksForCurves = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeepsPrice = TimeSpan.FromSeconds(5);

    public static void AddAdaptive(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IPollPolicy, AdaptivePolicy>().AddSingleton<PollStrain>().AddSingleton<PriceMetrics>();
        services.AddMessageConsumer("scheduler-learning", consumer => consumer.Handle<GamePromoted, GapLearner>());
        services.AddPeriodicWork<GapLearner, SchedulerOptions>(
            (learner, options) => new PeriodicWork("gap-curves", learner.ReadAsync) { Every = IfUsed(options, LooksForCurves) }
        );
        services.AddPeriodicWork<PollPrice, SchedulerOptions>(
            (price, options) => new PeriodicWork("polling-price", price.KeepAsync) { Every = IfUsed(options, KeepsPrice) }
        );
    }

    private static TimeSpan IfUsed(SchedulerOptions options, TimeSpan every) =>
        options.PolicyName == AdaptivePolicy.PolicyName ? every : TimeSpan.Zero;
}
