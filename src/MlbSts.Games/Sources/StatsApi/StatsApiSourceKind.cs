using System.Text;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>Feeds of the MLB Stats API: JSON, one game a file.</summary>
internal sealed class StatsApiSourceKind : IGameSourceKind
{
    private const int LooksAt = 64 * 1024;

    public string Name => SourceNames.StatsApi;

    public string Title => "Stats API";

    public string Files => "Stats API feed (.json, .json.gz or .json.zst)";

    public IReadOnlyDictionary<string, string> Columns => StatsApiColumns.All;

    public bool Reads(string file) => StoredFeed.IsNamed(file);

    // Tables of one's own may be JSON too, but are never packed with zstd.
    public bool Claims(string file) => Reads(file) && (FileContent.IsZstandard(file) || LooksLikeFeed(file));

    public IEnumerable<IGameSource> Open(IReadOnlyList<ClaimedFiles> claims, SourceOptions options) =>
        claims.Select(claim => new StatsApiSource(
            claim.Folder,
            claim.IsFolder ? claim.Name : "",
            [.. claim.Files.Select(feed => Path.GetRelativePath(claim.Folder, feed))],
            options.MaximumFileBytes
        ));

    // What is an object is a feed or meant to be one, so that its reader says what is wrong with it; the user's own tables are arrays or
    // a row a line.
    private static bool LooksLikeFeed(string file)
    {
        try
        {
            var text = Encoding.Latin1.GetString(FileContent.ReadStart(file, LooksAt));
            var firstLine = text.TrimStart('\uFEFF', (char)0xEF, (char)0xBB, (char)0xBF, ' ', '\n', '\r', '\t');
            var isRowALine =
                firstLine.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
                && firstLine[..end].TrimEnd().EndsWith('}')
                && firstLine[end..].TrimStart().StartsWith('{');
            return !firstLine.StartsWith('[') && !isRowALine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
