using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>The rows of the files that are not about games: players, teams and parks.</summary>
internal sealed class SeasonRows
{
    public SeasonRows(CustomDatabase database, IReadOnlyList<FilePlan> plans, CustomLimits limits)
    {
        var rows = plans
            .Where(plan => plan.Identity.Count == 0)
            .SelectMany(plan =>
                database
                    .Rows($"SELECT {string.Join(", ", plan.Columns.Select(column => column.Sql))} FROM {plan.File.Scan(limits)}")
                    .Select(values => RowFactory.Create(plan, values))
            )
            .ToList();
        Players = rows.OfType<PlayerRow>().ToLookup(player => player.PlayerId);
        Teams = rows.OfType<TeamRow>().ToLookup(team => team.Team);
        Venues = rows.OfType<VenueRow>().ToLookup(venue => venue.VenueId);
    }

    /// <summary>By id.</summary>
    public ILookup<string, PlayerRow> Players { get; }

    /// <summary>By code, as the file has it.</summary>
    public ILookup<string, TeamRow> Teams { get; }

    /// <summary>By id.</summary>
    public ILookup<string, VenueRow> Venues { get; }
}
