namespace MlbSts.Simulator.Clubs;

/// <summary>The thirty clubs.</summary>
internal static class ClubTable
{
    public static IReadOnlyList<Club> All { get; } =
    [
        new(108, "Los Angeles Angels", "LAA", "ana", "Anaheim", "Angels", 103, 200, 1, "Angel Stadium", -7),
        new(109, "Arizona Diamondbacks", "AZ", "ari", "Phoenix", "D-backs", 104, 203, 15, "Chase Field", -7),
        new(110, "Baltimore Orioles", "BAL", "bal", "Baltimore", "Orioles", 103, 201, 2, "Oriole Park at Camden Yards", -4),
        new(111, "Boston Red Sox", "BOS", "bos", "Boston", "Red Sox", 103, 201, 3, "Fenway Park", -4),
        new(112, "Chicago Cubs", "CHC", "chc", "Chicago", "Cubs", 104, 205, 17, "Wrigley Field", -5),
        new(113, "Cincinnati Reds", "CIN", "cin", "Cincinnati", "Reds", 104, 205, 2602, "Great American Ball Park", -4),
        new(114, "Cleveland Guardians", "CLE", "cle", "Cleveland", "Guardians", 103, 202, 5, "Progressive Field", -4),
        new(115, "Colorado Rockies", "COL", "col", "Denver", "Rockies", 104, 203, 19, "Coors Field", -6),
        new(116, "Detroit Tigers", "DET", "det", "Detroit", "Tigers", 103, 202, 2394, "Comerica Park", -4),
        new(117, "Houston Astros", "HOU", "hou", "Houston", "Astros", 103, 200, 2392, "Minute Maid Park", -5),
        new(118, "Kansas City Royals", "KC", "kc", "Kansas City", "Royals", 103, 202, 7, "Kauffman Stadium", -5),
        new(119, "Los Angeles Dodgers", "LAD", "la", "Los Angeles", "Dodgers", 104, 203, 22, "Dodger Stadium", -7),
        new(120, "Washington Nationals", "WSH", "was", "Washington", "Nationals", 104, 204, 3309, "Nationals Park", -4),
        new(121, "New York Mets", "NYM", "nym", "Flushing", "Mets", 104, 204, 3289, "Citi Field", -4),
        new(133, "Oakland Athletics", "OAK", "oak", "Oakland", "Athletics", 103, 200, 10, "Oakland Coliseum", -7),
        new(134, "Pittsburgh Pirates", "PIT", "pit", "Pittsburgh", "Pirates", 104, 205, 31, "PNC Park", -4),
        new(135, "San Diego Padres", "SD", "sd", "San Diego", "Padres", 104, 203, 2680, "Petco Park", -7),
        new(136, "Seattle Mariners", "SEA", "sea", "Seattle", "Mariners", 103, 200, 680, "T-Mobile Park", -7),
        new(137, "San Francisco Giants", "SF", "sf", "San Francisco", "Giants", 104, 203, 2395, "Oracle Park", -7),
        new(138, "St. Louis Cardinals", "STL", "stl", "St. Louis", "Cardinals", 104, 205, 2889, "Busch Stadium", -5),
        new(139, "Tampa Bay Rays", "TB", "tb", "St. Petersburg", "Rays", 103, 201, 12, "Tropicana Field", -4),
        new(140, "Texas Rangers", "TEX", "tex", "Arlington", "Rangers", 103, 200, 5325, "Globe Life Field", -5),
        new(141, "Toronto Blue Jays", "TOR", "tor", "Toronto", "Blue Jays", 103, 201, 14, "Rogers Centre", -4),
        new(142, "Minnesota Twins", "MIN", "min", "Minneapolis", "Twins", 103, 202, 3312, "Target Field", -5),
        new(143, "Philadelphia Phillies", "PHI", "phi", "Philadelphia", "Phillies", 104, 204, 2681, "Citizens Bank Park", -4),
        new(144, "Atlanta Braves", "ATL", "atl", "Atlanta", "Braves", 104, 204, 4705, "Truist Park", -4),
        new(145, "Chicago White Sox", "CWS", "cws", "Chicago", "White Sox", 103, 202, 4, "Guaranteed Rate Field", -5),
        new(146, "Miami Marlins", "MIA", "mia", "Miami", "Marlins", 104, 204, 4169, "loanDepot park", -4),
        new(147, "New York Yankees", "NYY", "nyy", "Bronx", "Yankees", 103, 201, 3313, "Yankee Stadium", -4),
        new(158, "Milwaukee Brewers", "MIL", "mil", "Milwaukee", "Brewers", 104, 205, 32, "American Family Field", -5),
    ];

    public static Club ById(int id) => All.First(club => club.Id == id);
}
