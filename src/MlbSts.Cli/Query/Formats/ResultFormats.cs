namespace MlbSts.Cli.Query.Formats;

/// <summary>Writes the rows of a result.</summary>
/// <param name="rows">The rows.</param>
/// <param name="output">Gets the text.</param>
/// <param name="maxRows">Rows that are shown where not all need be; 0 for all.</param>
/// <param name="cancellationToken">Ends it.</param>
internal delegate void ResultFormat(ResultRows rows, TextWriter output, int maxRows, CancellationToken cancellationToken);

/// <summary>The formats by name.</summary>
internal static class ResultFormats
{
    public const string Table = "table";
    public const string Csv = "csv";
    public const string Json = "json";

    /// <summary>Written by DuckDB itself, and only into a file.</summary>
    public const string Parquet = "parquet";

    /// <summary>The formats that are text.</summary>
    public static IReadOnlyDictionary<string, ResultFormat> Texts { get; } =
        new Dictionary<string, ResultFormat>
        {
            [Table] = TableFormat.Write,
            [Csv] = CsvFormat.Write,
            [Json] = JsonFormat.Write,
        };

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Texts.Keys, Parquet];

    /// <summary>The format a file's name asks for; null where it asks for none.</summary>
    public static string? OfFile(string? path) =>
        Names.FirstOrDefault(name => string.Equals(Path.GetExtension(path), "." + name, StringComparison.OrdinalIgnoreCase));
}
