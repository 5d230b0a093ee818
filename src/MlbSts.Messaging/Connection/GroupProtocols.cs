using Confluent.Kafka;

namespace MlbSts.Messaging.Connection;

/// <summary>What <see cref="KafkaOptions.GroupProtocol"/> may say.</summary>
internal static class GroupProtocols
{
    /// <summary>By name; without a protocol, what the broker allows decides.</summary>
    public static readonly IReadOnlyDictionary<string, GroupProtocol?> Names = new Dictionary<string, GroupProtocol?>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["auto"] = null,
        ["consumer"] = GroupProtocol.Consumer,
        ["classic"] = GroupProtocol.Classic,
    };
}
