namespace MlbSts.Messaging;

/// <summary>
/// A message record: it knows its topic and its key. On the wire it is JSON in CloudEvents 1.0 binary mode
/// (<c>ce_id</c>, <c>ce_source</c>, <c>ce_specversion</c>, <c>ce_type</c>, <c>ce_time</c>, <c>content-type</c> headers), with the W3C
/// <c>traceparent</c>. <c>ce_type</c> is <c>mlbsts.</c> followed by the record's name, for example <c>mlbsts.PollCompleted</c>.
/// </summary>
public interface IMessage
{
    /// <summary>The topic it goes to, one of <see cref="Topics"/>.</summary>
    static abstract string Topic { get; }

    /// <summary>The Kafka key: the gamePk as text where the message is about a game, so that one game's messages stay in order.</summary>
    string Key { get; }

    /// <summary>The CloudEvents id, made from content: the same fact said twice has the same id.</summary>
    string Id { get; }
}
