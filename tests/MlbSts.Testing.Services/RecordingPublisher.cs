using System.Collections.Concurrent;
using MlbSts.Messaging;

namespace MlbSts.Testing.Services;

/// <summary>Keeps what is published, and refuses what it is told to refuse.</summary>
public sealed class RecordingPublisher : IMessagePublisher
{
    private readonly ConcurrentQueue<object> _messages = new();

    /// <summary>Everything published, in order.</summary>
    public IReadOnlyList<object> All => [.. _messages];

    /// <summary>The broker does not take messages for which this is true.</summary>
    public Func<object, bool> Refuses { get; set; } = _ => false;

    /// <summary>The messages of a type, in order.</summary>
    public IReadOnlyList<T> Of<T>() => [.. _messages.OfType<T>()];

    /// <inheritdoc/>
    public Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : IMessage
    {
        if (Refuses(message))
            return Task.FromException(new MessagingException("The broker is gone."));
        _messages.Enqueue(message);
        return Task.CompletedTask;
    }
}
