namespace MlbSts.Messaging;

/// <summary>
/// What a person asks of a service: one record a command, on <see cref="Topics.Control"/>. The service that carries it out answers with one
/// <c>CommandAnswered</c>. Services do not command each other.
/// </summary>
public interface ICommand : IMessage
{
    /// <summary>
    /// The role that may give it. Endpoints ask for it; on Kafka it is for whoever grants the right to write to the topic.
    /// </summary>
    static abstract Role Needs { get; }

    /// <summary>Names the command: sent twice under one name, it is done and answered once.</summary>
    string CommandId { get; }

    /// <summary>Who asked.</summary>
    string IssuedBy { get; }

    /// <summary>Why, for people.</summary>
    string? Reason { get; }
}
