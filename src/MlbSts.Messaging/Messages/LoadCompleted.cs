using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>Bulk loader: a load ended.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="Source">What was loaded.</param>
/// <param name="Loaded">Games written.</param>
/// <param name="Skipped">Games that were there already.</param>
/// <param name="Refused">Files or games refused.</param>
public sealed record LoadCompleted(string LoadId, string Source, int Loaded, int Skipped, int Refused) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.StorageOperations;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => LoadId;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{LoadId}/completed";
}
