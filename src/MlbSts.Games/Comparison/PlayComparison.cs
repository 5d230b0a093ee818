using System.Globalization;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Comparison;

/// <summary>Holds two accounts of one game against each other. Players are not compared: sources name them differently.</summary>
public static class PlayComparison
{
    private const int HalfIsOver = 3;

    private static readonly (string Field, Func<PlayRow, object> Value)[] PlayFields =
    [
        ("event", play => play.Event),
        ("outs_before", play => play.OutsBefore),
        ("outs_after", play => play.OutsAfter),
        ("bases_before", play => play.BasesBefore),
        ("away_score_after", play => play.AwayScoreAfter),
        ("home_score_after", play => play.HomeScoreAfter),
        ("hit_bases", play => play.HitBases),
        ("is_at_bat", play => play.IsAtBat),
        ("is_sacrifice_hit", play => play.IsSacrificeHit),
        ("is_sacrifice_fly", play => play.IsSacrificeFly),
        ("is_double_play", play => play.IsDoublePlay),
        ("is_wild_pitch", play => play.IsWildPitch),
        ("is_passed_ball", play => play.IsPassedBall),
        ("runs_batted_in", play => play.RunsBattedIn),
    ];

    private static readonly (string Field, Func<GameRow, object?> Value)[] GameFields =
    [
        ("away_score", game => game.AwayScore),
        ("home_score", game => game.HomeScore),
        ("away_hits", game => game.AwayHits),
        ("home_hits", game => game.HomeHits),
        ("away_errors", game => game.AwayErrors),
        ("home_errors", game => game.HomeErrors),
        ("innings", game => game.Innings),
    ];

    /// <summary>
    /// Everything two sources say differently of a game; what only one of them says of the game as a whole is no difference.
    /// </summary>
    public static IReadOnlyList<PlayDifference> Compare(GameTables a, GameTables b)
    {
        var differences = new List<PlayDifference>();
        foreach (var (field, value) in GameFields)
        {
            if (value(a.Game) is { } one && value(b.Game) is { } other && !one.Equals(other))
                differences.Add(new PlayDifference(0, "", null, null, field, Text(one), Text(other)));
        }
        differences.AddRange(Compare(a.Plays, b.Plays));
        return differences;
    }

    /// <summary>Everything two accounts of the plays say differently.</summary>
    public static IReadOnlyList<PlayDifference> Compare(IReadOnlyList<PlayRow> a, IReadOnlyList<PlayRow> b)
    {
        var differences = new List<PlayDifference>();
        var (halvesA, halvesB) = (Halves(a), Halves(b));
        foreach (var half in halvesA.Select(half => half.Key).Union(halvesB.Select(half => half.Key)).Order(HalfOrder))
        {
            foreach (var (one, other) in PlayAlignment.Align([.. halvesA[half]], [.. halvesB[half]]))
                Compare(half, one, other, differences);
        }
        return differences;
    }

    // "top" is played before "bottom".
    private static Comparer<(int Inning, string Half)> HalfOrder { get; } =
        Comparer<(int Inning, string Half)>.Create(
            (one, other) => (one.Inning, one.Half == "bottom").CompareTo((other.Inning, other.Half == "bottom"))
        );

    private static ILookup<(int Inning, string Half), PlayRow> Halves(IReadOnlyList<PlayRow> plays) =>
        plays.ToLookup(play => (play.Inning, play.Half));

    private static void Compare((int Inning, string Half) half, PlayRow? a, PlayRow? b, List<PlayDifference> differences)
    {
        if (a is null || b is null)
        {
            differences.Add(new PlayDifference(half.Inning, half.Half, a?.PlayIndex, b?.PlayIndex, "play", a?.Event, b?.Event));
            return;
        }
        foreach (var (field, value) in PlayFields)
            Compare(half, a, b, field, value(a), value(b), differences);
        // Who is left on base by the third out is nobody's business any more: sources write it as they like.
        if (a.OutsAfter < HalfIsOver || b.OutsAfter < HalfIsOver)
            Compare(half, a, b, "bases_after", a.BasesAfter, b.BasesAfter, differences);
    }

    private static void Compare(
        (int Inning, string Half) half,
        PlayRow a,
        PlayRow b,
        string field,
        object one,
        object other,
        List<PlayDifference> differences
    )
    {
        if (!one.Equals(other))
            differences.Add(new PlayDifference(half.Inning, half.Half, a.PlayIndex, b.PlayIndex, field, Text(one), Text(other)));
    }

    private static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
