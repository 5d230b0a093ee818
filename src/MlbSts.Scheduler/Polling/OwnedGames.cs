using MlbSts.Domain;
using MlbSts.Messaging;

namespace MlbSts.Scheduler.Polling;

/// <summary>Which games are this Scheduler's: those whose results arrive on the partitions of <c>sts.poll-results</c> that it owns.</summary>
internal sealed class OwnedGames(PollGate gate) : IPartitionListener
{
    private volatile Ownership _ownership = new([], 0);

    /// <summary>The share of all games, 0 to 1: also the share of the rate limit.</summary>
    public double Share => _ownership is { Count: > 0 } owned ? (double)owned.Partitions.Count / owned.Count : 0;

    public bool Contains(GamePk gamePk) =>
        _ownership is { Count: > 0 } owned && owned.Partitions.Contains(KeyPartitioner.PartitionOf(gamePk.ToString(), owned.Count));

    public void OnPartitionsChanged(string topic, IReadOnlyCollection<int> partitions, int partitionCount)
    {
        if (topic != Topics.PollResults)
            return;
        _ownership = new Ownership([.. partitions], partitionCount);
        gate.Signal();
    }

    private sealed record Ownership(HashSet<int> Partitions, int Count);
}
