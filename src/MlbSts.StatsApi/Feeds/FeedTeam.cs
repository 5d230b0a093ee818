namespace MlbSts.StatsApi.Feeds;

/// <summary>One side of a game.</summary>
/// <param name="Id">The team's number.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Abbreviation">For example <c>TEX</c>.</param>
/// <param name="Line">Its totals in the linescore.</param>
/// <param name="Box">Its totals in the boxscore.</param>
public sealed record FeedTeam(int? Id, string? Name, string? Abbreviation, TeamLine Line, TeamLine Box)
{
    /// <summary>What people read: the abbreviation, else the name, else the number.</summary>
    public string Label => Abbreviation ?? Name ?? Id?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
