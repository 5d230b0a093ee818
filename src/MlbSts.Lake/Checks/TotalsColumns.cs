using System.Globalization;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Checks;

/// <summary>The figures of players' totals that can be compared, and what tables of totals usually call them.</summary>
internal static class TotalsColumns
{
    private const int OutsOfInning = 3;

    private static readonly TotalsColumn[] Batting =
    [
        Of("games", _ => 1, "g", "games", "gamesplayed"),
        Batter("plate_appearances", row => row.PlateAppearances, "pa"),
        Batter("at_bats", row => row.AtBats, "ab"),
        Batter("runs", row => row.Runs, "r"),
        Batter("hits", row => row.Hits, "h"),
        Batter("doubles", row => row.Doubles, "2b", "b2", "d"),
        Batter("triples", row => row.Triples, "3b", "b3", "t"),
        Batter("home_runs", row => row.HomeRuns, "hr"),
        Batter("runs_batted_in", row => row.RunsBattedIn, "rbi", "bi"),
        Batter("walks", row => row.Walks, "bb", "baseonballs"),
        Batter("intentional_walks", row => row.IntentionalWalks, "ibb", "iw"),
        Batter("strikeouts", row => row.Strikeouts, "so", "k"),
        Batter("hit_by_pitch", row => row.HitByPitch, "hbp", "hp"),
        Batter("sacrifice_hits", row => row.SacrificeHits, "sh", "sac", "sacbunts"),
        Batter("sacrifice_flies", row => row.SacrificeFlies, "sf", "sacflies"),
        Batter("stolen_bases", row => row.StolenBases, "sb"),
        Batter("caught_stealing", row => row.CaughtStealing, "cs"),
        Batter("grounded_into_double_plays", row => row.GroundedIntoDoublePlays, "gidp", "gdp", "groundintodoubleplay"),
    ];

    private static readonly TotalsColumn[] Pitching =
    [
        Of("games", _ => 1, "g", "games", "gamesplayed", "gamespitched"),
        Pitcher("outs", row => row.Outs, "ipouts"),
        Pitcher("outs", row => row.Outs, "ip", "inningspitched", "innings") with
        {
            IsInnings = true,
        },
        Pitcher("batters_faced", row => row.BattersFaced, "bf", "bfp", "tbf"),
        Pitcher("hits", row => row.Hits, "h"),
        Pitcher("runs", row => row.Runs, "r"),
        Pitcher("earned_runs", row => row.EarnedRuns, "er"),
        Pitcher("home_runs", row => row.HomeRuns, "hr"),
        Pitcher("walks", row => row.Walks, "bb", "baseonballs"),
        Pitcher("intentional_walks", row => row.IntentionalWalks, "ibb", "iw"),
        Pitcher("strikeouts", row => row.Strikeouts, "so", "k"),
        Pitcher("hit_batters", row => row.HitBatters, "hbp", "hb", "hitbatsmen"),
        Pitcher("wild_pitches", row => row.WildPitches, "wp"),
        Pitcher("balks", row => row.Balks, "bk"),
        Pitcher("pitches", row => row.Pitches, "np", "pit", "numberofpitches"),
        Pitcher("wins", row => row.Decision == "W" ? 1 : 0, "w"),
        Pitcher("losses", row => row.Decision == "L" ? 1 : 0, "l"),
        Pitcher("saves", row => row.Decision == "S" ? 1 : 0, "sv", "s"),
        Pitcher("games_started", row => row.Sequence == 0 ? 1 : 0, "gs"),
    ];

    /// <summary>What only pitchers have: a header with one of them is about pitchers.</summary>
    private static readonly string[] OfPitchersOnly =
    [
        "ip",
        "inningspitched",
        "ipouts",
        "er",
        "earnedruns",
        "bf",
        "bfp",
        "battersfaced",
        "gs",
    ];

    /// <summary>The figure a header names; null for none.</summary>
    public static TotalsColumn? Find(CheckKind kind, string header) =>
        Array.Find(kind == CheckKind.Batting ? Batting : Pitching, column => column.Headers.Contains(Plain(header)));

    /// <summary>What a header is about.</summary>
    public static CheckKind KindOf(IEnumerable<string> headers) =>
        headers.Select(Plain).Any(OfPitchersOnly.Contains) ? CheckKind.Pitching : CheckKind.Batting;

    /// <summary>Lower case, letters and digits only.</summary>
    public static string Plain(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A figure as written; null where it is none.</summary>
    public static int? Parse(TotalsColumn column, string text)
    {
        var point = text.IndexOf('.');
        if (!int.TryParse(point < 0 ? text : text[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return null;
        if (!column.IsInnings)
            return point < 0 || text[(point + 1)..].All(digit => digit == '0') ? whole : null;
        int? thirds = (point < 0 ? "" : text[(point + 1)..]) switch
        {
            "" or "0" or "00" => 0,
            "1" or "33" or "333" => 1,
            "2" or "67" or "667" or "66" => 2,
            _ => null,
        };
        return whole <= int.MaxValue / OutsOfInning - 1 ? OutsOfInning * whole + thirds : null;
    }

    private static TotalsColumn Of(string name, Func<PlayerLine, int?> figure, params string[] headers) =>
        new(name, [Plain(name), .. headers], figure);

    private static TotalsColumn Batter(string name, Func<BattingRow, int?> figure, params string[] headers) =>
        Of(name, line => figure((BattingRow)line.Row), headers);

    private static TotalsColumn Pitcher(string name, Func<PitchingRow, int?> figure, params string[] headers) =>
        Of(name, line => figure((PitchingRow)line.Row), headers);
}
