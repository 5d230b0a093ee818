namespace MlbSts.Games.Vocabulary;

/// <summary>
/// The codes of teams by year, across sources: American and National League from 1901, Federal League 1914 and 1915, and the two sides of
/// All-Star Games.
/// </summary>
public static class TeamCodes
{
    private const int Now = 9999;

    /// <summary>Every code: a row for each move or change of name, by MLB's number, in the order of time.</summary>
    public static IReadOnlyList<TeamCode> All { get; } =
    [
        new("ALS", 1933, Now, 159, "AL"),
        new("NLS", 1933, Now, 160, "NL"),
        new("LAA", 1961, 1964, 108, "LAA"),
        new("CAL", 1965, 1996, 108, "CAL"),
        new("ANA", 1997, 2004, 108, "ANA"),
        new("ANA", 2005, Now, 108, "LAA"),
        new("ARI", 1998, 2022, 109, "ARI"),
        new("ARI", 2023, Now, 109, "AZ"),
        new("MLA", 1901, 1901, 110, "MLA"),
        new("SLA", 1902, 1953, 110, "SLB"),
        new("BAL", 1954, Now, 110, "BAL"),
        new("BOS", 1901, Now, 111, "BOS"),
        new("CHN", 1876, Now, 112, "CHC"),
        new("CIN", 1890, Now, 113, "CIN"),
        new("CLE", 1901, Now, 114, "CLE"),
        new("COL", 1993, Now, 115, "COL"),
        new("DET", 1901, Now, 116, "DET"),
        new("HOU", 1962, Now, 117, "HOU"),
        new("KCA", 1969, Now, 118, "KC"),
        new("BRO", 1890, 1957, 119, "BRO"),
        new("LAN", 1958, Now, 119, "LAD"),
        new("MON", 1969, 2004, 120, "MON"),
        new("WAS", 2005, Now, 120, "WSH"),
        new("NYN", 1962, Now, 121, "NYM"),
        new("PHA", 1901, 1954, 133, "PHA"),
        new("KC1", 1955, 1967, 133, "KCA"),
        new("OAK", 1968, 2024, 133, "OAK"),
        new("ATH", 2025, Now, 133, "ATH"),
        new("PIT", 1887, Now, 134, "PIT"),
        new("SDN", 1969, Now, 135, "SD"),
        new("SEA", 1977, Now, 136, "SEA"),
        new("NY1", 1883, 1957, 137, "NYG"),
        new("SFN", 1958, Now, 137, "SF"),
        new("SLN", 1892, Now, 138, "STL"),
        new("TBA", 1998, Now, 139, "TB"),
        new("WS2", 1961, 1971, 140, "WSH"),
        new("TEX", 1972, Now, 140, "TEX"),
        new("TOR", 1977, Now, 141, "TOR"),
        new("WS1", 1901, 1960, 142, "WSH"),
        new("MIN", 1961, Now, 142, "MIN"),
        new("PHI", 1883, Now, 143, "PHI"),
        new("BSN", 1876, 1952, 144, "BSN"),
        new("MLN", 1953, 1965, 144, "MLN"),
        new("ATL", 1966, Now, 144, "ATL"),
        new("CHA", 1901, Now, 145, "CWS"),
        new("FLO", 1993, 2011, 146, "FLA"),
        new("MIA", 2012, Now, 146, "MIA"),
        new("BLA", 1901, 1902, 147, "BLA"),
        new("NYA", 1903, Now, 147, "NYY"),
        new("SE1", 1969, 1969, 158, "SEP"),
        new("MIL", 1970, Now, 158, "MIL"),
        new("BLF", 1914, 1915, null, "BLF"),
        new("BRF", 1914, 1915, null, "BRF"),
        new("BUF", 1914, 1915, null, "BUF"),
        new("CHF", 1914, 1915, null, "CHF"),
        new("IND", 1914, 1914, null, "IND"),
        new("KCF", 1914, 1915, null, "KCF"),
        new("NEW", 1915, 1915, null, "NEW"),
        new("PTF", 1914, 1915, null, "PTF"),
        new("SLF", 1914, 1915, null, "SLF"),
    ];

    /// <summary>A team by Retrosheet's code; null where the table has none.</summary>
    public static TeamCode? OfRetro(string code, int year) => All.FirstOrDefault(team => team.Retro == code && IsOf(team, year));

    /// <summary>A team by MLB's number; null where the table has none.</summary>
    public static TeamCode? OfMlbId(int id, int year) => All.FirstOrDefault(team => team.MlbId == id && IsOf(team, year));

    /// <summary>
    /// A team by MLB's abbreviation; null where the table has none. MLB often answers with today's abbreviation for an earlier year (AZ
    /// for 2015):
    /// one that was nobody's in that year is read as the team that bears it in another, if that is one team only.
    /// </summary>
    public static TeamCode? OfAbbreviation(string abbreviation, int year)
    {
        var bearers = All.Where(team => team.Abbreviation == abbreviation).ToList();
        if (bearers.Find(team => IsOf(team, year)) is { } team)
            return team;
        var ids = bearers.Select(team => team.MlbId).Distinct().ToList();
        return ids is [{ } id] ? OfMlbId(id, year) : null;
    }

    private static bool IsOf(TeamCode team, int year) => year >= team.First && year <= team.Last;
}
