namespace MlbSts.Messaging;

/// <summary>What a topic must be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Partitions">How many partitions.</param>
/// <param name="Retention">How long a message is kept.</param>
/// <param name="Compacted">The newest message of a key is kept however old.</param>
public sealed record TopicSettings(string Name, int Partitions, TimeSpan Retention, bool Compacted = false);
