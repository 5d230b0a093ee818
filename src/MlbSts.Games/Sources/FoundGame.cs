using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources;

/// <summary>A game in a source.</summary>
/// <param name="Source">Where it is.</param>
/// <param name="Key">What it is known by in every source.</param>
/// <param name="Phase">Regular season or postseason.</param>
/// <param name="Season">The season.</param>
/// <param name="SourceId">The file's name below the loaded path, and the game in it where a file holds many:
/// <c>2016eve.zip/2016ANA.EVA#ANA201604040</c>.</param>
/// <param name="ContentSha256">SHA-256 of what the rows are made of, lower-case hex: the same content is the same game.</param>
/// <param name="Timestamp">When the source last changed it, where that is known: a feed's timecode, the date of the file.</param>
/// <param name="Locator">The source's own way of finding it again.</param>
public sealed record FoundGame(
    IGameSource Source,
    GameKey Key,
    SeasonPhase Phase,
    int Season,
    string SourceId,
    string ContentSha256,
    DateTimeOffset? Timestamp,
    object? Locator = null
)
{
    /// <summary>MLB's number, where the source has it.</summary>
    public GamePk? GamePk { get; init; }

    /// <summary>The document that is kept in <c>mlb-historical</c> beside the tables; null where the source's file is kept whole.</summary>
    public Func<ReadOnlyMemory<byte>>? Document { get; init; }
}
