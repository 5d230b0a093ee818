using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// A fixed number of lanes, each handling one message after the other. All messages of a key take the same lane.
/// How much may wait is bounded per partition by the session, which pauses fetching.
/// </summary>
internal sealed partial class Lanes
{
    private readonly Channel<WorkItem>[] _lanes;
    private readonly MessageDispatcher _dispatcher;
    private readonly ILogger _logger;

    public Lanes(int count, MessageDispatcher dispatcher, ILogger logger)
    {
        _dispatcher = dispatcher;
        _logger = logger;
        _lanes =
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => Channel.CreateUnbounded<WorkItem>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true })),
        ];
        Completion = Task.WhenAll(_lanes.Select(lane => Task.Run(() => RunAsync(lane.Reader))));
    }

    /// <summary>Ends when all lanes are empty after <see cref="Complete"/>.</summary>
    public Task Completion { get; }

    public void Add(WorkItem item) => _lanes[LaneOf(item)].Writer.TryWrite(item);

    public void Complete()
    {
        foreach (var lane in _lanes)
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
        return (int)((uint)hash.ToHashCode() % (uint)_lanes.Length);
    }

    private async Task RunAsync(ChannelReader<WorkItem> items)
    {
        await foreach (var item in items.ReadAllAsync().ConfigureAwait(false))
        {
            if (!item.Partition.TryStart())
                continue;
            var handled = false;
            try
            {
                handled = await _dispatcher
                    .DispatchAsync(item.Message, item.Partition.Draining, item.Partition.Abandoned)
                    .ConfigureAwait(false);
            }
            catch (Exception e)
            {
                // The dispatcher deals with every failure of a handler; this is the lane's last stand, so that it never ends silently.
                Log.LaneFailed(_logger, e, item.Message.Topic, item.Message.Partition.Value, item.Message.Offset.Value);
            }
            finally
            {
                item.Partition.End(item, handled);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "LaneFailed: {Topic} {Partition} {Offset} is not handled and comes again after a restart",
            EventName = "LaneFailed"
        )]
        public static partial void LaneFailed(ILogger logger, Exception exception, string topic, int partition, long offset);
    }
}
