namespace MlbSts.Games.Tables;

/// <summary>Where a row came from: the last columns of every table. The rows of a game share one.</summary>
/// <param name="Source">One of <see cref="SourceNames.All"/>.</param>
/// <param name="SourceId">The file, and the game in it.</param>
/// <param name="LoadId">The load that wrote it.</param>
public sealed record Provenance(string Source, string SourceId, string LoadId)
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("source", typeof(string), false, new ColumnAttribute("The kind of source: statsapi, gameday, retrosheet or custom.")),
        new("source_id", typeof(string), false, new ColumnAttribute("The file the row came from, and the game in it where a file holds many.")),
        new("load_id", typeof(string), false, new ColumnAttribute("The load that wrote the row: the same input gives the same id.")),
    ];
}

/// <summary>The kinds of sources.</summary>
public static class SourceNames
{
    /// <summary>Feeds of the MLB Stats API (JSON).</summary>
    public const string StatsApi = "statsapi";

    /// <summary>The old Gameday XML (until 2019).</summary>
    public const string Gameday = "gameday";

    /// <summary>Retrosheet event files.</summary>
    public const string Retrosheet = "retrosheet";

    /// <summary>CSV, JSON or Parquet of the user's own.</summary>
    public const string Custom = "custom";

    /// <summary>All, the most trusted first.</summary>
    public static IReadOnlyList<string> All { get; } = [StatsApi, Gameday, Retrosheet, Custom];
}
