using System.Collections.Concurrent;
using MlbSts.Messaging.Messages;

namespace MlbSts.Monitor.Boards;

/// <summary>What happened since the Monitor started.</summary>
public sealed class RunTotals
{
    private readonly ConcurrentDictionary<string, long> _refusals = new();
    private long _polls;
    private long _failed;
    private long _diffs;
    private long _fullFeeds;
    private long _unchanged;
    private long _changes;
    private long _bytes;

    /// <summary>Good polls.</summary>
    public long Polls => Interlocked.Read(ref _polls);

    /// <summary>Polls that brought nothing that could be kept.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Polls answered with patches.</summary>
    public long Diffs => Interlocked.Read(ref _diffs);

    /// <summary>Polls answered with a whole feed.</summary>
    public long FullFeeds => Interlocked.Read(ref _fullFeeds);

    /// <summary>Polls answered with nothing new.</summary>
    public long Unchanged => Interlocked.Read(ref _unchanged);

    /// <summary>Polls after which the document differed.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>Bytes of answers, after content decoding.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Answers of the API that were refused, by kind, healed by a retry or not.</summary>
    public IReadOnlyDictionary<string, long> Refusals => _refusals.ToDictionary();

    /// <summary>From the document's timecode to stored, in seconds of the league's clock.</summary>
    public LagSample Lag { get; } = new();

    /// <summary>From the last byte of an answer to stored, in real milliseconds.</summary>
    public LagSample Processing { get; } = new();

    internal void Add(PollCompleted poll)
    {
        Interlocked.Increment(ref _polls);
        Interlocked.Add(ref _bytes, poll.Bytes);
        switch (poll.Shape)
        {
            case AnswerShape.Diff:
                Interlocked.Increment(ref _diffs);
                break;
            case AnswerShape.Full:
                Interlocked.Increment(ref _fullFeeds);
                break;
            default:
                Interlocked.Increment(ref _unchanged);
                break;
        }
        if (!poll.Changed)
            return;
        Interlocked.Increment(ref _changes);
        Processing.Add(poll.ProcessingMilliseconds);
        if (poll.LagSeconds is { } lag)
            Lag.Add(lag);
    }

    internal void AddFailed() => Interlocked.Increment(ref _failed);

    internal void AddRefusal(string kind) => _refusals.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
