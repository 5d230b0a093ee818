using MlbSts.Domain;

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
