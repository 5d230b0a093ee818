using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults.Periodic;

namespace MlbSts.Scheduler.Adaptive;

/// <summary>Learning from filed games goes on under every policy; waits and price are kept while they are used.</summary>
internal static class AdaptiveExtensions
{
    private static readonly TimeSpan LooksForCurves = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KeepsPrice = TimeSpan.FromSeconds(5);

    public static void AddAdaptive(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IPollPolicy, AdaptivePolicy>().AddSingleton<PollStrain>().AddSingleton<PriceMetrics>();
        services.AddMessageConsumer("scheduler-learning", consumer => consumer.Handle<GamePromoted, GapLearner>());
        services.AddPeriodicWork<GapLearner>(learner => new PeriodicWork("gap-curves", learner.ReadAsync) { Every = LooksForCurves });
        services.AddPeriodicWork<PollPrice>(price => new PeriodicWork("polling-price", price.KeepAsync) { Every = KeepsPrice });
    }
}
