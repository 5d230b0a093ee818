using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Polling;

/// <summary>How hard polls go, counted since the last look: slow or failing answers, a slow store, polls that wait for a Scraper.</summary>
internal sealed class PollStrain
{
    private static readonly IReadOnlyList<(string What, double Most, Func<Count, double> Of)> Limits =
    [
        ("the API answers slowly", 1000, count => count.Mean(count.ResponseMilliseconds)),
        ("answers are stored slowly", 500, count => count.Mean(count.ProcessingMilliseconds)),
        ("polls fail", 0.05, count => (double)count.Failed / Math.Max(count.Completed + count.Failed, 10)),
        ("polls wait for a Scraper", 2, count => count.SecondsUnanswered),
    ];

    private readonly Lock _lock = new();
    private Count _count;

    public void Completed(PollCompleted poll)
    {
        lock (_lock)
            _count = _count with
            {
                Completed = _count.Completed + 1,
                ResponseMilliseconds = _count.ResponseMilliseconds + poll.ResponseMilliseconds,
                ProcessingMilliseconds = _count.ProcessingMilliseconds + poll.ProcessingMilliseconds,
            };
    }

    public void Failed()
    {
        lock (_lock)
            _count = _count with { Failed = _count.Failed + 1 };
    }

    /// <summary>What is nearest to its limit since the last call.</summary>
    /// <param name="inFlight">Polls that are unanswered now.</param>
    /// <param name="period">Real time since the last call.</param>
    /// <returns>The part of the limit that it reaches; over 1 is too much.</returns>
    public (string What, double Share) Take(int inFlight, TimeSpan period)
    {
        Count count;
        lock (_lock)
            (count, _count) = (_count, default);
        // By Little's law: how long a poll is under way on average.
        var perSecond = Math.Max(count.Completed + count.Failed, 1) / Math.Max(period.TotalSeconds, 0.001);
        count = count with { SecondsUnanswered = inFlight / perSecond };
        return Limits.Select(limit => (limit.What, Share: limit.Of(count) / limit.Most)).MaxBy(limit => limit.Share);
    }

    private readonly record struct Count(
        int Completed,
        int Failed,
        double ResponseMilliseconds,
        double ProcessingMilliseconds,
        double SecondsUnanswered
    )
    {
        public double Mean(double sum) => Completed == 0 ? 0 : sum / Completed;
    }
}
