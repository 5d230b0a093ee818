using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>CSV, JSON or Parquet of the user's own.</summary>
internal sealed class CustomSourceKind : IGameSourceKind
{
    public string Name => SourceNames.Custom;

    public string Title => "Custom";

    public string Files => "csv, json or parquet file";

    // Any column: which of them, the files themselves say.
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>();

    public bool Reads(string file) => CustomFile.KindOf(file) is not null;

    public IEnumerable<IGameSource> Open(IReadOnlyList<ClaimedFiles> claims, SourceOptions options)
    {
        var mapping = options.Mapping is { } file ? Mapping(file) : null;
        return claims.Select(claim => new CustomSource(claim.Path, claim.Name, mapping, files: claim.Files));
    }

    private static CustomMapping Mapping(string path)
    {
        try
        {
            return CustomMapping.Parse(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new LoadRefusedException($"{path}: {exception.Message}");
        }
    }
}
