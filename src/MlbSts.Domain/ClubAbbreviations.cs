using System.Collections.Frozen;

namespace MlbSts.Domain;

/// <summary>How the Stats API abbreviates the thirty clubs, by team id: its schedules name them in full only.</summary>
public static class ClubAbbreviations
{
    private static readonly FrozenDictionary<int, string> ById = new Dictionary<int, string>
    {
        [108] = "LAA",
        [109] = "AZ",
        [110] = "BAL",
        [111] = "BOS",
        [112] = "CHC",
        [113] = "CIN",
        [114] = "CLE",
        [115] = "COL",
        [116] = "DET",
        [117] = "HOU",
        [118] = "KC",
        [119] = "LAD",
        [120] = "WSH",
        [121] = "NYM",
        [133] = "ATH",
        [134] = "PIT",
        [135] = "SD",
        [136] = "SEA",
        [137] = "SF",
        [138] = "STL",
        [139] = "TB",
        [140] = "TEX",
        [141] = "TOR",
        [142] = "MIN",
        [143] = "PHI",
        [144] = "ATL",
        [145] = "CWS",
        [146] = "MIA",
        [147] = "NYY",
        [158] = "MIL",
    }.ToFrozenDictionary();

    /// <summary>The abbreviation; nothing for a team that is none of them.</summary>
    public static string? Of(int? teamId) => teamId is { } id ? ById.GetValueOrDefault(id) : null;
}
