using MlbSts.Domain;
using MlbSts.Messaging;

namespace MlbSts.Scheduler.Polling;

/// <summary>Which games are this Scheduler's: those whose results arrive on its partitions of <c>sts.poll-results</c>.</summary>
internal sealed class OwnedGames(PollGate gate) : IPartitionListener
{
    private volatile Ownership _current = new(new HashSet<int>(), 0);

    /// <summary>What is owned now; another object each time that it changes.</summary>
    public Ownership Current => _current;

    /// <summary>See <see cref="Ownership.Share"/>.</summary>
    public double Share => _current.Share;

    /// <summary>This Scheduler owns the first partition, so it does for all what one is to do.</summary>
    public bool IsFirst => _current.Partitions.Contains(0);

    public bool Contains(GamePk gamePk) => _current.Contains(gamePk);

    public void OnPartitionsChanged(string topic, IReadOnlyCollection<int> partitions, int partitionCount)
    {
        if (topic != Topics.PollResults)
            return;
        _current = new Ownership(partitions.ToHashSet(), partitionCount);
        gate.Signal();
    }
}

/// <summary>Some of the partitions.</summary>
/// <param name="Partitions">Those owned.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Ownership(IReadOnlySet<int> Partitions, int Count)
{
    /// <summary>The share of all games, 0 to 1: also the share of the rate limit.</summary>
    public double Share => Count > 0 ? (double)Partitions.Count / Count : 0;

    public bool Contains(GamePk gamePk) => Count > 0 && Partitions.Contains(KeyPartitioner.PartitionOf(gamePk.ToString(), Count));
}
