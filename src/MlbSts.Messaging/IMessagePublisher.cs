namespace MlbSts.Messaging;

/// <summary>Sends messages. The task ends when the broker has acknowledged (acks=all); order is kept per key.</summary>
public interface IMessagePublisher
{
    /// <summary>Sends one message.</summary>
    /// <exception cref="MessagingException">The broker did not take it within the delivery timeout.</exception>
    Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : IMessage;
}
