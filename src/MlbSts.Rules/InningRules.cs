using MlbSts.Games.Tables;
using static MlbSts.Rules.RuleSeverity;

namespace MlbSts.Rules;

/// <summary>Plays follow each other, half-innings have three outs, games have so many innings as their era allows.</summary>
internal static class InningRules
{
    private const int OutsOfHalf = 3;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("play-order", "Plays are numbered from 1 without a gap.", Error, PlayOrder),
        new("outs-per-half", "A half-inning has at most three outs.", Error, OutsPerHalf) { Bound = OutsOfHalf },
        new("outs-end-half", "Three outs end every half-inning but the last.", Error, OutsEndHalf) { Bound = OutsOfHalf },
        new("outs-continuous", "Each play begins with the outs the one before it left.", Error, OutsContinuous),
        new("half-order", "After the top of an inning comes its bottom, after that the top of the next.", Error, HalfOrder),
        new("innings-plays", "The game has as many innings as its plays.", Error, InningsOfPlays),
        new("innings-least", "A game that counts lasts five innings at least, shortened by rain or not.", Warning, Least) { Bound = 5 },
        new("innings-most", "No game is longer than the longest.", Warning, Most) { Bound = 26 },
        new("innings-scheduled", "Games are over nine innings.", Warning, Scheduled) { LastSeason = 2019, Bound = 9 },
        new("innings-scheduled-seven", "Games are over nine innings, in doubleheaders over seven.", Warning, Scheduled) { FirstSeason = 2020, LastSeason = 2021, Bound = 7 },
        new("innings-scheduled-again", "Games are over nine innings.", Warning, Scheduled) { FirstSeason = 2022, Bound = 9 },
    ];

    private static IEnumerable<string> PlayOrder(GameTables game, int bound)
    {
        for (var i = 0; i < game.Plays.Count; i++)
        {
            if (game.Plays[i].PlayIndex != i + 1)
            {
                yield return $"play {game.Plays[i].PlayIndex} stands where {i + 1} is expected";
                yield break;
            }
        }
    }

    private static IEnumerable<string> OutsPerHalf(GameTables game, int bound) =>
        Halves(game).Where(half => half.Outs > bound).Select(half => $"{half.Name}: {half.Outs} outs, expected at most {bound}");

    private static IEnumerable<string> OutsEndHalf(GameTables game, int bound) =>
        Halves(game).SkipLast(1).Where(half => half.Outs < bound).Select(half => $"{half.Name}: ends with {half.Outs} outs, expected {bound}");

    private static IEnumerable<string> OutsContinuous(GameTables game, int bound)
    {
        PlayRow? former = null;
        foreach (var play in game.Plays)
        {
            var expected = former is null || former.Inning != play.Inning || former.Half != play.Half ? 0 : former.OutsAfter;
            if (play.OutsBefore != expected)
                yield return $"play {play.PlayIndex} begins with {play.OutsBefore} outs, expected {expected}";
            if (play.OutsAfter != play.OutsBefore + play.OutsMade)
                yield return $"play {play.PlayIndex} ends with {play.OutsAfter} outs, expected {play.OutsBefore + play.OutsMade}";
            former = play;
        }
    }

    private static IEnumerable<string> HalfOrder(GameTables game, int bound)
    {
        var at = 0;
        foreach (var half in Halves(game))
        {
            if (half.Number != at)
                yield return $"{half.Name} stands where {(at % 2 == 0 ? "top" : "bottom")} {at / 2 + 1} is expected";
            at = half.Number + 1;
        }
    }

    private static IEnumerable<string> InningsOfPlays(GameTables game, int bound)
    {
        if (game.Plays is [.., var last] && last.Inning != game.Game.Innings)
            yield return $"{game.Game.Innings} innings, expected {last.Inning} as in the plays";
    }

    private static IEnumerable<string> Least(GameTables game, int bound)
    {
        if (game.Game.Innings < bound && game.Game.Status is not ("forfeited" or "suspended"))
            yield return $"{game.Game.Innings} innings, expected at least {bound}";
    }

    private static IEnumerable<string> Most(GameTables game, int bound)
    {
        if (game.Game.Innings > bound)
            yield return $"{game.Game.Innings} innings, expected at most {bound}";
    }

    private static IEnumerable<string> Scheduled(GameTables game, int bound)
    {
        if (game.Game.ScheduledInnings is { } innings && innings != 9 && innings != bound)
            yield return $"scheduled over {innings} innings, expected {(bound == 9 ? "9" : $"9 or {bound}")}";
    }

    private static IEnumerable<Half> Halves(GameTables game)
    {
        Half? half = null;
        foreach (var play in game.Plays)
        {
            var number = 2 * (play.Inning - 1) + (play.Half == "bottom" ? 1 : 0);
            if (half is { } former && former.Number != number)
            {
                yield return former;
                half = null;
            }
            half = new Half(number, (half?.Outs ?? 0) + play.OutsMade);
        }
        if (half is { } last)
            yield return last;
    }

    private readonly record struct Half(int Number, int Outs)
    {
        public string Name => $"{(Number % 2 == 0 ? "top" : "bottom")} {Number / 2 + 1}";
    }
}
