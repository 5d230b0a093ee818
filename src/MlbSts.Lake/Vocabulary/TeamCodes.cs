namespace MlbSts.Lake.Vocabulary;

/// <summary>One team under one code.</summary>
/// <param name="Retro">Retrosheet's code.</param>
/// <param name="First">First season of the code.</param>
/// <param name="Last">Last season of the code; 9999 while it is in use.</param>
/// <param name="MlbId">MLB's number of the team; it stays when a team moves.</param>
/// <param name="Abbreviation">MLB's abbreviation.</param>
public sealed record TeamCode(string Retro, int First, int Last, int MlbId, string Abbreviation);

/// <summary>The codes of teams by year, across sources.</summary>
public static class TeamCodes
{
    private const int Now = 9999;

    /// <summary>Every code.</summary>
    public static IReadOnlyList<TeamCode> All { get; } =
    [
        new("ANA", 1997, Now, 108, "LAA"), new("ARI", 1998, Now, 109, "AZ"), new("BAL", 1954, Now, 110, "BAL"), new("BOS", 1901, Now, 111, "BOS"), new("CHN", 1876, Now, 112, "CHC"),
        new("CIN", 1890, Now, 113, "CIN"), new("CLE", 1901, Now, 114, "CLE"), new("COL", 1993, Now, 115, "COL"), new("DET", 1901, Now, 116, "DET"), new("HOU", 1962, Now, 117, "HOU"),
        new("KCA", 1969, Now, 118, "KC"), new("LAN", 1958, Now, 119, "LAD"), new("WAS", 2005, Now, 120, "WSH"), new("NYN", 1962, Now, 121, "NYM"), new("OAK", 1968, 2024, 133, "OAK"),
        new("ATH", 2025, Now, 133, "ATH"), new("PIT", 1887, Now, 134, "PIT"), new("SDN", 1969, Now, 135, "SD"), new("SEA", 1977, Now, 136, "SEA"), new("SFN", 1958, Now, 137, "SF"),
        new("SLN", 1892, Now, 138, "STL"), new("TBA", 1998, Now, 139, "TB"), new("TEX", 1972, Now, 140, "TEX"), new("TOR", 1977, Now, 141, "TOR"), new("MIN", 1961, Now, 142, "MIN"),
        new("PHI", 1883, Now, 143, "PHI"), new("ATL", 1966, Now, 144, "ATL"), new("CHA", 1901, Now, 145, "CWS"), new("MIA", 2012, Now, 146, "MIA"), new("NYA", 1903, Now, 147, "NYY"),
        new("MIL", 1970, Now, 158, "MIL"),
    ];

    /// <summary>A team by Retrosheet's code; null where the table has none.</summary>
    public static TeamCode? OfRetro(string code, int year) => All.FirstOrDefault(team => team.Retro == code && year >= team.First && year <= team.Last);

    /// <summary>A team by MLB's number; null where the table has none.</summary>
    public static TeamCode? OfMlbId(int id, int year) => All.FirstOrDefault(team => team.MlbId == id && year >= team.First && year <= team.Last);

    /// <summary>A team by MLB's abbreviation; null where the table has none.</summary>
    public static TeamCode? OfAbbreviation(string abbreviation, int year) => All.FirstOrDefault(team => team.Abbreviation == abbreviation && year >= team.First && year <= team.Last);
}
