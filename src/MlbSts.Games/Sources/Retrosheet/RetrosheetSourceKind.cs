using MlbSts.Games.Tables;
using MlbSts.Retrosheet.Files;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Retrosheet event files with their rosters: in a zip, in a folder, or one of them.</summary>
internal sealed class RetrosheetSourceKind : IGameSourceKind
{
    public string Name => SourceNames.Retrosheet;

    public string Title => "Retrosheet";

    public string Files => "Retrosheet event file or zip";

    public IReadOnlyDictionary<string, string> Columns => RetrosheetColumns.All;

    public bool Reads(string file) => IsZip(file) || EventFileName.TryParse(file, out _);

    public IEnumerable<IGameSource> Open(IReadOnlyList<ClaimedFiles> claims, SourceOptions options) => claims.SelectMany(Open);

    private static IEnumerable<RetrosheetSource> Open(ClaimedFiles claim)
    {
        var zips = claim.Files.Where(IsZip).Select(zip => new RetrosheetSource(zip, claim.NameOf(zip)));
        var eventFiles = claim.Files.Where(file => !IsZip(file));
        return zips.Concat(
            claim.IsFolder
                ? eventFiles
                    .Select(FileSets.FolderOf)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(folder => new RetrosheetSource(folder, NameOf(claim, folder)))
                : eventFiles.Select(file => new RetrosheetSource(file, ""))
        );
    }

    private static string NameOf(ClaimedFiles claim, string folder) =>
        Path.GetRelativePath(claim.Folder, folder) is var below && below == "." ? claim.Name : below;

    private static bool IsZip(string file) => file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
