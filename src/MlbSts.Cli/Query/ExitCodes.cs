namespace MlbSts.Cli.Query;

/// <summary>What <c>sts query</c> ends with.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>DuckDB refused the SQL, or the query failed.</summary>
    public const int QueryFailed = 1;

    /// <summary>Wrong options, no store, or nothing loaded.</summary>
    public const int NotStarted = 2;

    /// <summary>Ctrl-C, as shells have it.</summary>
    public const int Cancelled = 130;
}
