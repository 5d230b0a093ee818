using System.Globalization;

namespace MlbSts.Games.Sources.Custom;

/// <summary>One of the user's files.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name below the loaded path.</param>
/// <param name="Kind">How it is read.</param>
internal sealed record CustomFile(string Path, string Name, CustomFileKind Kind)
{
    private static readonly Dictionary<string, CustomFileKind> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = CustomFileKind.Csv,
        [".tsv"] = CustomFileKind.Csv,
        [".json"] = CustomFileKind.Json,
        [".jsonl"] = CustomFileKind.Json,
        [".ndjson"] = CustomFileKind.Json,
        [".parquet"] = CustomFileKind.Parquet,
    };

    /// <summary>
    /// How a file is read, by its name; null where it is none of these. Text may be packed as <c>.gz</c>; Parquet is packed in itself.
    /// </summary>
    public static CustomFileKind? KindOf(string name)
    {
        var isGzip = FileContent.IsGzip(name);
        var found = Endings.TryGetValue(System.IO.Path.GetExtension(isGzip ? FileContent.Unpacked(name) : name), out var kind);
        return found && !(isGzip && kind == CustomFileKind.Parquet) ? kind : null;
    }

    /// <summary>The files below a path in the order of their names; links are not followed.</summary>
    public static IEnumerable<CustomFile> Find(string path, string name)
    {
        if (File.Exists(path))
            return KindOf(path) is { } kind ? [new CustomFile(path, name.Length > 0 ? name : System.IO.Path.GetFileName(path), kind)] : [];
        return PlainFiles
            .In(path)
            .Select(file =>
                (
                    File: file,
                    Kind: KindOf(file),
                    Name: string.Join(
                        '/',
                        new[] { name, System.IO.Path.GetRelativePath(path, file).Replace('\\', '/') }.Where(part => part.Length > 0)
                    )
                )
            )
            .Where(file => file.Kind is not null)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new CustomFile(file.File, file.Name, file.Kind!.Value));
    }

    /// <summary>The name without folder and ending.</summary>
    public string Stem => System.IO.Path.GetFileName(Name).Split('.')[0];

    /// <summary>What was found out about it; null before that.</summary>
    public FileShape? Shape { get; init; }

    /// <summary>The file as a table of DuckDB that tells its <see cref="Shape"/>.</summary>
    public string Sniff(CustomLimits limits) =>
        Kind switch
        {
            CustomFileKind.Csv => $"sniff_csv({Literal(Path)}, all_varchar=true, header=true, {Bounds(limits)})",
            // The names only: what is in an object of a row is nothing to look into, and might nest without end.
            CustomFileKind.Json =>
                $"read_json({Literal(Path)}, sample_size=-1, maximum_depth=1, maximum_object_size={Number(limits.LineBytes)})",
            _ => $"read_parquet({Literal(Path)})",
        };

    /// <summary>The file as a table of DuckDB, by its <see cref="Shape"/>.</summary>
    public string Scan(CustomLimits limits) =>
        Kind switch
        {
            CustomFileKind.Csv => Csv(limits, "header=true", Shape!.Columns),
            CustomFileKind.Json =>
                $"(SELECT json_extract_string(COLUMNS('(.*)'), '$') AS '\\1' FROM read_json({Literal(Path)}, format='auto', columns={Types(Shape!.Columns, "JSON")}, maximum_object_size={Number(limits.LineBytes)}))",
            _ => $"read_parquet({Literal(Path)})",
        };

    /// <summary>The first line of CSV as a row of its own.</summary>
    public string HeaderScan(CustomLimits limits) =>
        $"(SELECT * FROM {Csv(limits, "header=false", Enumerable.Range(0, Shape!.Columns.Count).Select(number => $"c{number}"))} LIMIT 1)";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Quoted(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Csv(CustomLimits limits, string header, IEnumerable<string> columns) =>
        $"read_csv({Literal(Path)}, auto_detect=false, {Shape!.Csv}, {header}, columns={Types(columns, "VARCHAR")}, parallel=false, {Bounds(limits)})";

    private static string Types(IEnumerable<string> columns, string type) =>
        $"{{{string.Join(", ", columns.Select(column => $"{Literal(column)}: '{type}'"))}}}";

    // Left alone, DuckDB takes buffers of sixteen lines of the greatest length, and several of them.
    private static string Bounds(CustomLimits limits) =>
        $"max_line_size={Number(limits.LineBytes)}, buffer_size={Number(2 * limits.LineBytes)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
