using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// A fixed number of lanes, each handling one message after the other. All messages of a key take the same lane.
/// How much may wait is bounded per partition by the session, which pauses fetching.
/// </summary>
internal sealed partial class Lanes
{
    private readonly Channel<WorkItem>[] lanes;
    private readonly MessageDispatcher dispatcher;
    private readonly ILogger logger;

    public Lanes(int count, MessageDispatcher dispatcher, ILogger logger)
    {
        this.dispatcher = dispatcher;
        this.logger = logger;
        lanes = [.. Enumerable.Range(0, count).Select(_ => Channel.CreateUnbounded<WorkItem>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true }))];
        Completion = Task.WhenAll(lanes.Select(lane => Task.Run(() => RunAsync(lane.Reader))));
    }

    /// <summary>Ends when all lanes are empty after <see cref="Complete"/>.</summary>
    public Task Completion { get; }

    public void Add(WorkItem item) => lanes[LaneOf(item)].Writer.TryWrite(item);

    public void Complete()
    {
        foreach (var lane in lanes)
            lane.Writer.TryComplete();
    }

    private int LaneOf(WorkItem item)
    {
        // Not the partitioner's hash: all keys of a partition agree in it, and would crowd into a few lanes.
        var hash = default(HashCode);
        if (item.Message.Message.Key is { } key)
            hash.AddBytes(key);
        else
            hash.Add(item.Message.Offset.Value);
        return (int)((uint)hash.ToHashCode() % (uint)lanes.Length);
    }

    private async Task RunAsync(ChannelReader<WorkItem> items)
    {
        await foreach (var item in items.ReadAllAsync())
        {
            if (!item.Partition.TryStart())
                continue;
            var handled = false;
            try
            {
                handled = await dispatcher.DispatchAsync(item.Message, item.Partition.Draining, item.Partition.Abandoned);
            }
            catch (Exception e)
            {
                // The dispatcher deals with every failure of a handler; this is the lane's last stand, so that it never ends silently.
                Log.LaneFailed(logger, e, item.Message.Topic, item.Message.Partition.Value, item.Message.Offset.Value);
            }
            finally
            {
                item.Partition.End(item, handled);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "LaneFailed: {Topic} {Partition} {Offset} is not handled and comes again after a restart", EventName = "LaneFailed")]
        public static partial void LaneFailed(ILogger logger, Exception exception, string topic, int partition, long offset);
    }
}
