namespace MlbSts.Cli.Query;

/// <summary>What the command line of <c>sts query</c> asks for.</summary>
internal sealed record QueryOptions
{
    /// <summary>The queries; null for the shell.</summary>
    public string? Sql { get; init; }

    /// <summary>The name of the format; null lets the output decide.</summary>
    public string? Format { get; init; }

    /// <summary>The file to write; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The folder of the store; null for the environment's, or the usual one.</summary>
    public string? Store { get; init; }

    /// <summary>Where files of an S3 store are kept.</summary>
    public string Cache { get; init; } = DefaultCache;

    /// <summary>Rows a table shows; 0 for all.</summary>
    public int MaxRows { get; init; } = DefaultMaxRows;

    /// <summary>DuckDB's memory limit; null for its own, most of the machine.</summary>
    public string? Memory { get; init; }

    /// <summary>DuckDB's threads; null for one a core.</summary>
    public int? Threads { get; init; }

    public const int DefaultMaxRows = 200;

    public static string DefaultCache { get; } =
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } folder
                ? folder
                : Path.GetTempPath(),
            "mlbsts",
            "tables"
        );
}
