namespace MlbSts.Messaging;

/// <summary>Handles the messages of one type. Called in order per key, in parallel across keys; may see a message twice.</summary>
/// <typeparam name="T">A message record.</typeparam>
public interface IMessageHandler<in T>
    where T : IMessage
{
    /// <summary>
    /// Handles one message. When the task ends without an exception, the message counts as handled and its offset will be committed.
    /// </summary>
    /// <exception cref="UnprocessableMessageException">It can never be handled: straight to the dead letters, no retry.</exception>
    Task HandleAsync(T message, CancellationToken cancellationToken);
}
