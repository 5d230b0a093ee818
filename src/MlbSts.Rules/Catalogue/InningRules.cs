using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;
using MlbSts.StatsApi.Feeds;
using static MlbSts.Domain.FindingSeverity;
using static MlbSts.Rules.Definition.RuleCategory;

namespace MlbSts.Rules.Catalogue;

/// <summary>Plays follow each other, half-innings have three outs, games have so many innings as their era allows.</summary>
internal static class InningRules
{
    private const int OutsOfHalf = 3;
    private const int UsualInnings = 9;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("plays-are-contiguous", Consistency, Error, "Plays are numbered without a gap.", "play 12 has atBatIndex 13")
        {
            Document = (document, _) => document.Of(FeedDoubtKind.PlaysNotContiguous, "/liveData/plays/allPlays"),
            Game = (game, _) => Contiguous(game),
        },
        new("outs-per-half", Consistency, Error, "A half-inning has at most three outs.", "top 4: 4 outs, expected at most 3")
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Bound = OutsOfHalf,
            Game = (game, bound) =>
                Halves(game)
                    .Where(half => half.Outs > bound)
                    .Select(half => new Violation(
                        half.Place,
                        $"{half.Name}: {half.Outs} outs, expected at most {bound}",
                        half.Outs,
                        $"at most {bound}"
                    )),
        },
        new("outs-end-half", Consistency, Error, "Three outs end every half-inning but the last.", "bottom 2: ends with 2 outs, expected 3")
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Bound = OutsOfHalf,
            Game = (game, bound) => OutsEndHalf(game, bound),
        },
        new(
            "outs-continuous",
            Consistency,
            Error,
            "Each play begins with the outs the one before it left.",
            "play 12 begins with 2 outs, expected 1"
        )
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Game = (game, _) => OutsContinuous(game),
        },
        new(
            "half-order",
            Consistency,
            Error,
            "After the top of an inning comes its bottom, after that the top of the next.",
            "bottom 5 stands where top 5 is expected"
        )
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Game = (game, _) => HalfOrder(game),
        },
        new("innings-plays", Consistency, Error, "The game has as many innings as its plays.", "9 innings, expected 10 as in the plays")
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Game = (game, _) => InningsOfPlays(game),
        },
        new(
            "innings-least",
            History,
            Warning,
            "A game that counts lasts five innings at least, shortened by rain or not.",
            "4 innings, expected at least 5"
        )
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.NotLive],
            Bound = 5,
            Game = (game, bound) => Least(game, bound),
        },
        new("innings-most", History, Warning, "No game is longer than the longest.", "27 innings, expected at most 26")
        {
            Scope = Scopes.Counted,
            Bound = 26,
            Game = (game, bound) => Most(game, bound),
        },
        new(
            "innings-scheduled",
            History,
            Warning,
            "Games are over nine innings; in 2020 and 2021 those of doubleheaders were over seven.",
            "scheduled over 7 innings, expected 9"
        )
        {
            Scope = Scopes.Counted,
            Cases = [new(new RuleScope { FirstSeason = 2020, LastSeason = 2021 }) { Bound = 7 }],
            Bound = UsualInnings,
            Game = (game, bound) => Scheduled(game, bound),
        },
    ];

    private static IEnumerable<Violation> Contiguous(GameTables game)
    {
        for (var i = 0; i < game.Plays.Count; i++)
        {
            if (game.Plays[i].PlayIndex != i + 1)
            {
                yield return new(
                    RowPlace.Play(game.Plays[i].PlayIndex),
                    $"play {game.Plays[i].PlayIndex} stands where {i + 1} is expected",
                    game.Plays[i].PlayIndex,
                    i + 1
                );
                yield break;
            }
        }
    }

    private static IEnumerable<Violation> OutsEndHalf(GameTables game, int bound)
    {
        // Plays none of which puts anybody out do not say who was put out.
        if (!game.Plays.Exists(play => play.OutsMade > 0))
            return [];
        return Halves(game)
            .SkipLast(1)
            .Where(half => half.Outs < bound)
            .Select(half => new Violation(half.Place, $"{half.Name}: ends with {half.Outs} outs, expected {bound}", half.Outs, bound));
    }

    private static IEnumerable<Violation> OutsContinuous(GameTables game)
    {
        PlayRow? former = null;
        foreach (var play in game.Plays)
        {
            var expected = former is null || former.Inning != play.Inning || former.Half != play.Half ? 0 : former.OutsAfter;
            if (play.OutsBefore != expected)
                yield return new(
                    RowPlace.Play(play.PlayIndex),
                    $"play {play.PlayIndex} begins with {play.OutsBefore} outs, expected {expected}",
                    play.OutsBefore,
                    expected
                );
            if (play.OutsAfter != play.OutsBefore + play.OutsMade)
                yield return new(
                    RowPlace.Play(play.PlayIndex),
                    $"play {play.PlayIndex} ends with {play.OutsAfter} outs, expected {play.OutsBefore + play.OutsMade}",
                    play.OutsAfter,
                    play.OutsBefore + play.OutsMade
                );
            former = play;
        }
    }

    private static IEnumerable<Violation> HalfOrder(GameTables game)
    {
        var at = 0;
        foreach (var half in Halves(game))
        {
            if (half.Number != at)
            {
                var expected = new Half(at, 0).Name;
                yield return new(half.Place, $"{half.Name} stands where {expected} is expected", half.Name, expected);
            }
            at = half.Number + 1;
        }
    }

    private static IEnumerable<Violation> InningsOfPlays(GameTables game)
    {
        if (game.Plays is [.., var last] && last.Inning != game.Game.Innings)
            yield return new(
                RowPlace.Game,
                $"{game.Game.Innings} innings, expected {last.Inning} as in the plays",
                game.Game.Innings,
                last.Inning
            );
    }

    private static IEnumerable<Violation> Least(GameTables game, int bound)
    {
        if (game.Game.Innings < bound && game.Game.Status is not ("forfeited" or "suspended"))
            yield return new(
                RowPlace.Game,
                $"{game.Game.Innings} innings, expected at least {bound}",
                game.Game.Innings,
                $"at least {bound}"
            );
    }

    private static IEnumerable<Violation> Most(GameTables game, int bound)
    {
        if (game.Game.Innings > bound)
            yield return new(
                RowPlace.Game,
                $"{game.Game.Innings} innings, expected at most {bound}",
                game.Game.Innings,
                $"at most {bound}"
            );
    }

    private static IEnumerable<Violation> Scheduled(GameTables game, int bound)
    {
        if (game.Game.ScheduledInnings is { } innings && innings != UsualInnings && innings != bound)
        {
            var expected = bound == UsualInnings ? $"{bound}" : $"{UsualInnings} or {bound}";
            yield return new(RowPlace.Game, $"scheduled over {innings} innings, expected {expected}", innings, expected);
        }
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
        public string Name => $"{Side} {Inning}";

        public string Place => RowPlace.Half(Inning, Side);

        private int Inning => Number / 2 + 1;

        private string Side => Number % 2 == 0 ? "top" : "bottom";
    }
}
