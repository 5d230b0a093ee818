using MlbSts.Domain;

namespace MlbSts.Storage;

/// <summary>
/// <c>game.json</c> beside a filed feed: what the game is, which document was filed, and why it may be trusted.
/// Writing it is what files a game: a feed without it is not filed.
/// </summary>
public sealed record GameFile
{
    /// <summary>The name of the object.</summary>
    public const string Name = "game.json";

    /// <summary>The name of the feed object beside it.</summary>
    public const string FeedName = "feed.json.zst";

    /// <summary>The game.</summary>
    public required GamePk GamePk { get; init; }

    /// <summary>The phase it is filed under.</summary>
    public required SeasonPhase Phase { get; init; }

    /// <summary>The season, for example 2025.</summary>
    public required int Season { get; init; }

    /// <summary>The date the game counts for.</summary>
    public required DateOnly OfficialDate { get; init; }

    /// <summary>The letter of <c>gameData.game.type</c>.</summary>
    public required string GameType { get; init; }

    /// <summary>Visitors, abbreviation or name.</summary>
    public required string AwayTeam { get; init; }

    /// <summary>Home team, abbreviation or name.</summary>
    public required string HomeTeam { get; init; }

    /// <summary>Runs of the visitors.</summary>
    public int? AwayRuns { get; init; }

    /// <summary>Runs of the home team.</summary>
    public int? HomeRuns { get; init; }

    /// <summary>The state the document says.</summary>
    public required GameState State { get; init; }

    /// <summary>The document's timecode.</summary>
    public Timecode? Timecode { get; init; }

    /// <summary>1 for the first filing, one more for every correction.</summary>
    public required int Revision { get; init; }

    /// <summary>The filed document, exactly.</summary>
    public required ObjectReference Feed { get; init; }

    /// <summary>SHA-256 of the document before compression.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>Where it came from: <c>statsapi</c> (followed live) or <c>statsapi-file</c> (bulk load).</summary>
    public required string Source { get; init; }

    /// <summary>The object or file it was copied from.</summary>
    public required string SourceId { get; init; }

    /// <summary>SHA-256 of the source object's body, as stored there.</summary>
    public required string SourceSha256 { get; init; }

    /// <summary>
    /// What validation said: Valid or ValidWithWarnings; Consistent where a bulk load ran the consistency check only, not the Validator's
    /// schema and rules.
    /// </summary>
    public required string Verdict { get; init; }

    /// <summary>What validation found, a line each.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>When it was filed, on the league's clock.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>The documents filed before this one, oldest first.</summary>
    public IReadOnlyList<ObjectReference> Earlier { get; init; } = [];
}
