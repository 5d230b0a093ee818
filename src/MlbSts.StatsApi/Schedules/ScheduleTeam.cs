using MlbSts.Domain;

namespace MlbSts.StatsApi.Schedules;

/// <summary>One side of a schedule row.</summary>
/// <param name="Id">The team's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Abbreviation">For example <c>TEX</c>; only in schedules asked for with <c>hydrate=team</c>.</param>
/// <param name="Score">Runs, once there are any.</param>
public sealed record ScheduleTeam(int? Id, string? Name, string? Abbreviation, int? Score)
{
    /// <summary>What people read: the abbreviation, else the name, else the number.</summary>
    public string Label =>
        Abbreviation ?? ClubAbbreviations.Of(Id) ?? Name ?? Id?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
