using Confluent.Kafka;
using MlbSts.Messaging.Consuming;

namespace MlbSts.Messaging.Tests.Consuming;

public sealed class PartitionWorkTests : IDisposable
{
    private readonly PartitionWork work = new(new TopicPartition("sts.polls", 3));

    public void Dispose() => work.Dispose();

    [Fact]
    public void Only_what_has_nothing_unhandled_before_it_is_committed()
    {
        // Compaction leaves gaps between offsets.
        var (five, six, nine) = (Add(5), Add(6), Add(9));
        Finish(six);
        Finish(nine);
        Assert.Equal(5, work.ToCommit()!.Offset.Value);
        Finish(five);
        Assert.Equal(10, work.ToCommit()!.Offset.Value);
        work.Committed(10);
        Assert.Null(work.ToCommit());
        Assert.Equal(0, work.Count);
    }

    [Fact]
    public void What_was_not_handled_stays_uncommitted()
    {
        var (five, six) = (Add(5), Add(6));
        Assert.True(work.TryStart());
        work.End(five, handled: false);
        Finish(six);
        Assert.Equal(5, work.ToCommit()!.Offset.Value);
    }

    [Fact]
    public void A_released_partition_starts_nothing_and_waits_for_what_runs()
    {
        var five = Add(5);
        Assert.True(work.TryStart());
        work.Release();
        Assert.True(work.Draining.IsCancellationRequested);
        Assert.False(work.TryStart());
        Assert.False(work.Drain(TimeSpan.Zero));
        Assert.True(work.Abandoned.IsCancellationRequested);
        work.End(five, handled: true);
        Assert.True(work.Drain(TimeSpan.Zero));
        Assert.Equal(6, work.ToCommit()!.Offset.Value);
    }

    [Fact]
    public void A_partition_nothing_came_from_commits_nothing() => Assert.Null(work.ToCommit());

    private WorkItem Add(long offset) =>
        work.Add(
            new ConsumeResult<byte[], byte[]>
            {
                Topic = "sts.polls",
                Partition = 3,
                Offset = offset,
                Message = new Message<byte[], byte[]>(),
            }
        );

    private void Finish(WorkItem item)
    {
        Assert.True(work.TryStart());
        work.End(item, handled: true);
    }
}
