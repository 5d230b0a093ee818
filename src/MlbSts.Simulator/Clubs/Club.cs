namespace MlbSts.Simulator.Clubs;

/// <summary>A club of the major leagues as the API names it: public facts.</summary>
/// <param name="Id">The API's team id.</param>
/// <param name="Name">The whole name.</param>
/// <param name="Abbreviation">Two or three letters.</param>
/// <param name="FileCode">The code in <c>gameData.game.id</c>.</param>
/// <param name="Location">The city.</param>
/// <param name="TeamName">The name without the city.</param>
/// <param name="LeagueId">103 American, 104 National.</param>
/// <param name="DivisionId">200 to 205.</param>
/// <param name="VenueId">The API's id of the home park.</param>
/// <param name="VenueName">The home park.</param>
/// <param name="SummerOffset">Hours from UTC in summer.</param>
internal sealed record Club(
    int Id,
    string Name,
    string Abbreviation,
    string FileCode,
    string Location,
    string TeamName,
    int LeagueId,
    int DivisionId,
    int VenueId,
    string VenueName,
    int SummerOffset
)
{
    public string Link => $"/api/v1/teams/{Id}";

    public string LeagueName => LeagueId == 103 ? "American League" : "National League";

    public string DivisionName =>
        LeagueName
        + (
            DivisionId switch
            {
                200 or 203 => " West",
                201 or 204 => " East",
                _ => " Central",
            }
        );
}
