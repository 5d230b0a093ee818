namespace MlbSts.Messaging;

/// <summary>
/// The settings <c>Kafka:*</c>. A name that is not one of these is refused at start.
/// <c>BootstrapServers</c> may also come from <c>ConnectionStrings:kafka</c>, as Aspire gives it.
/// </summary>
public sealed class KafkaOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Kafka";

    /// <summary>One or more <c>host:port</c>, separated by commas. Required.</summary>
    public string BootstrapServers { get; set; } = "";

    /// <summary>PLAINTEXT (default), SSL, SASL_PLAINTEXT or SASL_SSL.</summary>
    public string SecurityProtocol { get; set; } = "PLAINTEXT";

    /// <summary>PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512 (default); used with the SASL protocols only.</summary>
    public string SaslMechanism { get; set; } = "SCRAM-SHA-512";

    /// <summary>The user of the SASL protocols.</summary>
    public string? Username { get; set; }

    /// <summary>The user's password: this or <see cref="PasswordFile"/>.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// A file whose first line is the password, as container platforms mount secrets. Read anew whenever a client is built.
    /// </summary>
    public string? PasswordFile { get; set; }

    /// <summary>PEM file of the authority that signed the brokers' certificates; without it the system's authorities are used.</summary>
    public string? CaFile { get; set; }

    /// <summary>How the clients call themselves to the broker; the services' name where it is not set.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// Stands before every topic and group, so that several installations can share a broker. Letters, digits, dots and hyphens.
    /// </summary>
    public string TopicPrefix { get; set; } = "";

    /// <summary>
    /// How the members of a group agree: <c>consumer</c> (KIP-848: brokers of version 4.0 on, and the embedded cluster), <c>classic</c>, or
    /// <c>auto</c>: consumer where the broker lets a member be missed after <see cref="SessionTimeoutSeconds"/>, else classic.
    /// </summary>
    public string GroupProtocol { get; set; } = "auto";

    /// <summary>
    /// After how long without a sign of life a member of a group counts as dead, and others take its partitions. A broker with its default
    /// settings allows 6 or more with the classic protocol, and 45 or more with the consumer protocol.
    /// </summary>
    public int SessionTimeoutSeconds { get; set; } = 6;

    /// <summary>Create missing topics at start. Where false, the consumers wait until somebody has created them.</summary>
    public bool CreateTopics { get; set; } = true;

    /// <summary>Copies of each topic that is created; -1 leaves it to the broker's default.</summary>
    public int ReplicationFactor { get; set; } = -1;

    /// <summary>How many messages of one consumer are handled side by side; messages of one key never are.</summary>
    public int HandlerConcurrency { get; set; } = 8;

    /// <summary>How many messages of one partition may wait in memory before fetching it pauses.</summary>
    public int MaxQueuedPerPartition { get; set; } = 256;

    /// <summary>
    /// How long the broker holds an empty fetch. A broker answers at once when a message comes; the embedded cluster does not, so 20 suits
    /// it.
    /// </summary>
    public int FetchWaitMilliseconds { get; set; } = 500;

    /// <summary>How often the offsets of handled messages are committed.</summary>
    public int CommitIntervalMilliseconds { get; set; } = 1000;

    /// <summary>How often a message is tried before it goes to the dead letters.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The wait before the second attempt; it doubles from there, with jitter.</summary>
    public int RetryDelayMilliseconds { get; set; } = 200;

    /// <summary>The longest wait between two attempts.</summary>
    public int MaxRetryDelayMilliseconds { get; set; } = 10_000;

    /// <summary>How long one attempt may take before its token is cancelled.</summary>
    public int HandlerTimeoutSeconds { get; set; } = 300;

    /// <summary>How long messages being handled may still take when their partition is taken away or the process stops.</summary>
    public int DrainSeconds { get; set; } = 10;

    /// <summary>
    /// How long messages may lie in a partition that this process owns without coming: its consumer is deaf then, and is built anew.
    /// </summary>
    public int DeafAfterSeconds { get; set; } = 15;

    /// <summary>The largest payload sent or handled; a larger one is refused, or goes to the dead letters without its payload.</summary>
    public int MaxMessageBytes { get; set; } = 512 * 1024;

    /// <summary>How many messages may be on their way to the broker; a further publisher waits.</summary>
    public int MaxInFlight { get; set; } = 10_000;

    /// <summary>How long a message may be on its way before publishing it fails.</summary>
    public int DeliveryTimeoutSeconds { get; set; } = 30;

    /// <summary>How long the producer waits for company for a message.</summary>
    public int LingerMilliseconds { get; set; } = 2;

    /// <summary>Five signs of life may be lost before a member counts as dead.</summary>
    internal int HeartbeatMilliseconds => SessionTimeoutSeconds * 1000 / 6;

    /// <summary>A topic or group as this installation calls it.</summary>
    internal string Prefixed(string name) => TopicPrefix + name;
}
