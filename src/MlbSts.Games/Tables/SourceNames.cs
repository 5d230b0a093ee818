namespace MlbSts.Games.Tables;

/// <summary>Names of kinds of sources that are spoken of elsewhere than in their own folders.</summary>
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
}
