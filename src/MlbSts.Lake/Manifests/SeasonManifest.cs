using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Manifests;

/// <summary>
/// <c>{phase}/{year}/manifest.json</c> of <c>mlb-historical</c>: names the valid version of everything of a season's phase. What it does
/// not name does not count.
/// Writing it is what makes a load valid. Properties are camel case.
/// </summary>
/// <param name="Phase">Regular season or postseason.</param>
/// <param name="Year">The season.</param>
/// <param name="Version">The dataset's version: 1 for the first, one more for every change.</param>
/// <param name="LoadId">The load that made it; the same input gives the same id.</param>
/// <param name="Games">Every game, by date, home team and number.</param>
/// <param name="Tables">The Parquet file of every table.</param>
/// <param name="Sources">The files the games came from that are kept whole.</param>
/// <param name="Previous">The manifest before this one; null for the first.</param>
public sealed record SeasonManifest(
    SeasonPhase Phase,
    int Year,
    int Version,
    string LoadId,
    IReadOnlyList<ManifestGame> Games,
    IReadOnlyList<ManifestTable> Tables,
    IReadOnlyList<ManifestSource> Sources,
    ObjectReference? Previous = null
)
{
    /// <summary>The folder of a season's phase, with a slash at its end.</summary>
    public static string Folder(SeasonPhase phase, int year) => $"{phase.Folder()}/{year:0000}/";

    /// <summary>The manifest's key.</summary>
    public static string Key(SeasonPhase phase, int year) => Folder(phase, year) + "manifest.json";

    /// <summary>A table's key.</summary>
    public static string TableKey(SeasonPhase phase, int year, string table) => $"{Folder(phase, year)}tables/{table}.parquet";
}

/// <summary>One game of a manifest.</summary>
/// <param name="GameId"><see cref="GameKey"/> as text.</param>
/// <param name="GamePk">MLB's number, where known.</param>
/// <param name="Revision">1 for the first document, one more for every one that replaced it.</param>
/// <param name="Source">The kind of source.</param>
/// <param name="SourceId">File and game in it.</param>
/// <param name="ContentSha256">SHA-256 of what the rows were made of.</param>
/// <param name="Timestamp">When the source last changed it, where known.</param>
/// <param name="Feed">The document kept beside the tables, where there is one.</param>
/// <param name="Game">Its game.json, where there is one.</param>
public sealed record ManifestGame(
    string GameId,
    GamePk? GamePk,
    int Revision,
    string Source,
    string SourceId,
    string ContentSha256,
    DateTimeOffset? Timestamp,
    ObjectReference? Feed = null,
    ObjectReference? Game = null
);

/// <summary>One table of a manifest.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="File">The Parquet file, with version and SHA-256.</param>
public sealed record ManifestTable(string Table, long Rows, ObjectReference File);

/// <summary>One file that games came from, kept whole.</summary>
/// <param name="Name">Its name as it was loaded.</param>
/// <param name="File">Where it is kept.</param>
public sealed record ManifestSource(string Name, ObjectReference File);
