using MlbSts.Domain;

namespace MlbSts.BulkLoader.Loading;

/// <summary><c>{phase}/{year}/manifest.json</c> of <c>mlb-historical</c>: names the valid version of everything. What it does not name does not count.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Year">The season.</param>
/// <param name="Version">1 for the first, one more for every change.</param>
/// <param name="LoadId">The load that made it.</param>
/// <param name="Games">Each game with its valid feed, by gamePk.</param>
internal sealed record SeasonManifest(SeasonPhase Phase, int Year, int Version, string LoadId, IReadOnlyList<ManifestGame> Games)
{
    public static string Key(SeasonPhase phase, int year) => $"{phase.Folder()}/{year:0000}/manifest.json";
}

/// <summary>One game of a manifest.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Revision">1 for the first document, one more for every one that replaced it.</param>
/// <param name="ContentSha256">SHA-256 of the document before compression.</param>
/// <param name="Timecode">The document's timecode.</param>
/// <param name="Feed">The valid document.</param>
/// <param name="Game">Its game.json.</param>
internal sealed record ManifestGame(GamePk GamePk, int Revision, string ContentSha256, Timecode? Timecode, ObjectReference Feed, ObjectReference Game);
