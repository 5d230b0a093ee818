namespace MlbSts.BulkLoader.Sources.Custom;

/// <summary>How much of the user's own files is read.</summary>
internal sealed record CustomLimits
{
    /// <summary>A line of CSV, or an object of JSON, has at most so many bytes: a file without line breaks is refused instead of filling the memory. Default 2 MB.</summary>
    public int LineBytes { get; init; } = 2_000_000;

    /// <summary>Memory of each DuckDB that reads; beyond it a temporary folder is used. Default 256 MB.</summary>
    public string Memory { get; init; } = "256MB";

    public static CustomLimits Default { get; } = new();
}
