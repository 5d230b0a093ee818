namespace MlbSts.Messaging;

/// <summary>
/// Tells nobody: for a command line without a broker. What a message would announce lies in the store, where sweeps find it.
/// </summary>
public sealed class NoPublisher : IMessagePublisher
{
    /// <inheritdoc/>
    public Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : IMessage => Task.CompletedTask;
}
