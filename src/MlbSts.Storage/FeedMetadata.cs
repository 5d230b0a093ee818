using MlbSts.Domain;

namespace MlbSts.Storage;

/// <summary>The metadata a feed object carries, so that a sweep need not open it.</summary>
/// <param name="State">The state the document says.</param>
/// <param name="Timecode">The document's timecode, where it has one.</param>
/// <param name="ContentSha256">SHA-256 of the document before compression, lower-case hex.</param>
public sealed record FeedMetadata(GameState State, Timecode? Timecode, string ContentSha256)
{
    /// <summary>As object metadata.</summary>
    public IReadOnlyDictionary<string, string> Write()
    {
        var metadata = new Dictionary<string, string> { ["state"] = State.ToString(), ["content-sha256"] = ContentSha256 };
        if (Timecode is { } timecode)
            metadata["timecode"] = timecode.ToString();
        return metadata;
    }

    /// <summary>From object metadata; what is missing or unreadable is Unknown, null or empty.</summary>
    public static FeedMetadata Read(IReadOnlyDictionary<string, string> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return new FeedMetadata(
            Enum.TryParse<GameState>(metadata.GetValueOrDefault("state"), out var state) ? state : GameState.Unknown,
            Domain.Timecode.TryParse(metadata.GetValueOrDefault("timecode"), null, out var timecode) ? timecode : null,
            metadata.GetValueOrDefault("content-sha256") ?? ""
        );
    }
}
