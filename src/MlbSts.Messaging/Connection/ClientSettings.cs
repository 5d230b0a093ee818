using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace MlbSts.Messaging.Connection;

/// <summary>Turns <see cref="KafkaOptions"/> into librdkafka's settings.</summary>
internal static partial class ClientSettings
{
    public static readonly IReadOnlyDictionary<string, SecurityProtocol> Protocols = new Dictionary<string, SecurityProtocol>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["PLAINTEXT"] = SecurityProtocol.Plaintext,
        ["SSL"] = SecurityProtocol.Ssl,
        ["SASL_PLAINTEXT"] = SecurityProtocol.SaslPlaintext,
        ["SASL_SSL"] = SecurityProtocol.SaslSsl,
    };

    public static readonly IReadOnlyDictionary<string, SaslMechanism> Mechanisms = new Dictionary<string, SaslMechanism>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["PLAIN"] = SaslMechanism.Plain,
        ["SCRAM-SHA-256"] = SaslMechanism.ScramSha256,
        ["SCRAM-SHA-512"] = SaslMechanism.ScramSha512,
    };

    public static ProducerConfig Producer(KafkaOptions options, string clientId)
    {
        var config = new ProducerConfig
        {
            EnableIdempotence = true,
            Acks = Acks.All,
            CompressionType = CompressionType.Zstd,
            // The JVM clients' default, so that whoever else writes to a topic puts a game into the same partition.
            Partitioner = Partitioner.Murmur2Random,
            LingerMs = options.LingerMilliseconds,
            MessageTimeoutMs = options.DeliveryTimeoutSeconds * 1000,
        };
        Connect(config, options, clientId);
        return config;
    }

    public static ConsumerConfig Consumer(KafkaOptions options, string clientId, string groupId, bool fromLatest, GroupProtocol protocol)
    {
        var config = new ConsumerConfig
        {
            GroupId = options.Prefixed(groupId),
            GroupProtocol = protocol,
            EnableAutoCommit = false,
            EnableAutoOffsetStore = false,
            AutoOffsetReset = fromLatest ? AutoOffsetReset.Latest : AutoOffsetReset.Earliest,
            AllowAutoCreateTopics = false,
            FetchWaitMaxMs = options.FetchWaitMilliseconds,
            // What waits in librdkafka comes on top of what waits in the lanes: keep it small, messages are hints of a few hundred bytes.
            QueuedMinMessages = 2_000,
            QueuedMaxMessagesKbytes = 16_384,
            // The default of a second would make a busy consumer idle whenever it has caught up with what waits.
            FetchQueueBackoffMs = 5,
        };
        // With the other protocol all of this is the broker's.
        if (protocol == GroupProtocol.Classic)
        {
            config.PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky;
            config.SessionTimeoutMs = options.SessionTimeoutSeconds * 1000;
            config.HeartbeatIntervalMs = options.HeartbeatMilliseconds;
        }
        Connect(config, options, clientId);
        return config;
    }

    /// <summary>A consumer that joins no group: it only asks how far the group and the topics are.</summary>
    public static ConsumerConfig Probe(KafkaOptions options, string clientId, string groupId)
    {
        var config = new ConsumerConfig
        {
            GroupId = options.Prefixed(groupId),
            EnableAutoCommit = false,
            AllowAutoCreateTopics = false,
        };
        Connect(config, options, clientId);
        return config;
    }

    public static AdminClientConfig Admin(KafkaOptions options, string clientId)
    {
        var config = new AdminClientConfig();
        Connect(config, options, clientId);
        return config;
    }

    /// <summary>
    /// librdkafka's own log lines: what it calls an error is a warning here, since it mends connections by itself. A connection that failed
    /// is told by the error handlers too, and here with each try, twenty a second.
    /// </summary>
    public static void Log(ILogger logger, LogMessage line) =>
        Line(
            logger,
            line.Level <= SyslogLevel.Error && line.Facility != "FAIL" ? LogLevel.Warning : LogLevel.Debug,
            line.Name,
            line.Facility,
            line.Message
        );

    [LoggerMessage(Message = "{Client} {Facility}: {Line}", EventName = "KafkaClient")]
    private static partial void Line(ILogger logger, LogLevel level, string client, string facility, string line);

    private static void Connect(ClientConfig config, KafkaOptions options, string clientId)
    {
        config.BootstrapServers = options.BootstrapServers;
        config.ClientId = options.ClientId ?? clientId;
        config.SecurityProtocol = Protocols[options.SecurityProtocol];
        config.SocketKeepaliveEnable = true;
        config.ReconnectBackoffMs = 100;
        config.ReconnectBackoffMaxMs = 2_000;
        if (!string.IsNullOrEmpty(options.CaFile))
            config.SslCaLocation = options.CaFile;
        if (config.SecurityProtocol is not (SecurityProtocol.SaslPlaintext or SecurityProtocol.SaslSsl))
            return;
        config.SaslMechanism = Mechanisms[options.SaslMechanism];
        config.SaslUsername = options.Username;
        config.SaslPassword = string.IsNullOrEmpty(options.PasswordFile)
            ? options.Password
            : File.ReadLines(options.PasswordFile).FirstOrDefault("");
    }
}
