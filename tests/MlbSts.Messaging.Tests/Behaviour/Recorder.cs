using System.Collections.Concurrent;
using MlbSts.Messaging.Messages;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>Handles polls as a test tells it to, and remembers them in the order they ended.</summary>
public sealed class Recorder(Func<PollCommand, CancellationToken, Task>? act = null) : IMessageHandler<PollCommand>
{
    private int running;
    private int mostRunning;

    public ConcurrentQueue<PollCommand> Handled { get; } = new();

    public ConcurrentQueue<PollCommand> Seen { get; } = new();

    public int Running => Volatile.Read(ref running);

    public int MostRunning => Volatile.Read(ref mostRunning);

    public async Task HandleAsync(PollCommand message, CancellationToken cancellationToken)
    {
        var now = Interlocked.Increment(ref running);
        InterlockedMax(ref mostRunning, now);
        Seen.Enqueue(message);
        try
        {
            if (act is not null)
                await act(message, cancellationToken);
            Handled.Enqueue(message);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private static void InterlockedMax(ref int place, int value)
    {
        for (var seen = Volatile.Read(ref place); seen < value; )
            seen = Interlocked.CompareExchange(ref place, value, seen);
    }
}
