namespace MlbSts.Messaging;

/// <summary>Hears which partitions of a topic this process owns: how the Schedulers share the games.</summary>
public interface IPartitionListener
{
    /// <summary>The whole set of partitions owned now, after every rebalance; empty when all were lost.</summary>
    void OnPartitionsChanged(string topic, IReadOnlyCollection<int> partitions, int partitionCount);
}
