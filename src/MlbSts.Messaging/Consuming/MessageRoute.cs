namespace MlbSts.Messaging.Consuming;

/// <summary>From a payload to its handler, without the type.</summary>
internal abstract class MessageRoute
{
    public abstract string Type { get; }

    public abstract bool IsTraced { get; }

    public abstract object Decode(ReadOnlySpan<byte> payload);

    public abstract Task HandleAsync(object message, CancellationToken cancellationToken);
}

/// <summary>From a payload to its handler.</summary>
internal sealed class MessageRoute<T>(IMessageHandler<T> handler) : MessageRoute
    where T : IMessage
{
    public override string Type => typeof(T).Name;

    public override bool IsTraced => MessagingTelemetry.IsTraced(T.Topic);

    public override object Decode(ReadOnlySpan<byte> payload) => MessageJson.Read<T>(payload);

    public override Task HandleAsync(object message, CancellationToken cancellationToken) =>
        handler.HandleAsync((T)message, cancellationToken);
}
