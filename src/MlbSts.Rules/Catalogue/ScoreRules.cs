using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;
using MlbSts.StatsApi.Feeds;
using static MlbSts.Domain.FindingSeverity;
using static MlbSts.Rules.Definition.RuleCategory;

namespace MlbSts.Rules.Catalogue;

/// <summary>Every account of a game tells the same score.</summary>
internal static class ScoreRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("innings-add-up", Consistency, Error, "The runs of the innings add up to the score.", "away: innings 6, linescore 5")
        {
            Document = (document, _) => document.Of(FeedDoubtKind.InningsDoNotAddUp, "/liveData/linescore/innings"),
            Game = (game, _) =>
                Side.Differences(
                    game,
                    RowPlace.LineScores,
                    "runs by inning",
                    side =>
                        game.LineScores.Count == 0
                            ? null
                            : game.LineScores.Where(line => line.Team == side.Team).Sum(line => (long)line.Runs),
                    side => side.Score
                ),
        },
        new(
            "last-play-agrees",
            Consistency,
            Error,
            "The score after the last play is the score of the game.",
            "home: last play 3, linescore 2"
        )
        {
            Document = (document, _) => document.Of(FeedDoubtKind.LastPlayDiffers, "/liveData/plays/allPlays"),
            Game = (game, _) => LastPlay(game),
        },
        // In a load of years ago nobody corrects the status any more: there a game that is level, and not tied, is a wrong score.
        new(
            "a-tie-says-so",
            Consistency,
            Warning,
            "Scores are level only in a game that says it is tied, suspended or forfeited.",
            "3 : 3, and status code F does not say tied"
        )
        {
            Scope = Scopes.Final,
            Cases = [new(new RuleScope { Sources = RuleSources.Loads }) { Severity = Error }],
            Document = (document, _) => Tie(document.Feed),
            Game = (game, _) => Tie(game.Game),
        },
        new("score-runners", Consistency, Error, "As many runners score as the game has runs.", "6 runners score, expected 7")
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Game = (game, _) => Runners(game),
        },
        new(
            "score-batting",
            Consistency,
            Error,
            "The runs of a team's players add up to its score.",
            "NYA: runs of the players 4, expected 5"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                Side.Differences(
                    game,
                    RowPlace.Batting,
                    "runs of the players",
                    side =>
                        game.Batting.Count == 0 ? null : game.Batting.Where(line => line.Team == side.Team).Sum(line => (long)line.Runs),
                    side => side.Score
                ),
        },
        new(
            "score-pitching",
            Consistency,
            Error,
            "The runs charged to a team's pitchers add up to the opponents' score.",
            "BOS: runs charged to the pitchers 4, expected 5"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                Side.Differences(
                    game,
                    RowPlace.Pitching,
                    "runs charged to the pitchers",
                    side =>
                        game.Pitching.Count == 0 ? null : game.Pitching.Where(line => line.Team == side.Team).Sum(line => (long)line.Runs),
                    side => side.OpponentScore
                ),
        },
        new(
            "score-continuous",
            Consistency,
            Error,
            "Each play begins with the score the one before it left, and adds its own runs.",
            "play 12 begins at 2-0, expected 1-0"
        )
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Game = (game, _) => Continuous(game),
        },
        new("score-most", History, Warning, "No team scores more runs than any has.", "CHN: 37 runs, expected 0 to 36")
        {
            Scope = Scopes.Counted,
            Bound = 36,
            Game = (game, bound) =>
                Side.Of(game.Game)
                    .Where(side => side.Score > bound || side.Score < 0)
                    .Select(side => new Violation(
                        RowPlace.Game,
                        $"{side.Team}: {side.Score} runs, expected 0 to {bound}",
                        side.Score,
                        $"0 to {bound}"
                    )),
        },
    ];

    private static IEnumerable<Violation> LastPlay(GameTables game)
    {
        var (away, home) = (game.Game.AwayScore, game.Game.HomeScore);
        if (game.Plays is [.., var last] && (last.AwayScoreAfter, last.HomeScoreAfter) != (away, home))
            yield return new(
                RowPlace.Play(last.PlayIndex),
                $"after the last play {last.AwayScoreAfter}-{last.HomeScoreAfter}, expected {away}-{home}",
                $"{last.AwayScoreAfter}-{last.HomeScoreAfter}",
                $"{away}-{home}"
            );
    }

    private static IEnumerable<Violation> Tie(FeedView feed)
    {
        var code = feed.Status.StatusCode;
        if (feed.Away.Line.Runs is { } runs && runs == feed.Home.Line.Runs && !code.EndsWith('T') && !code.EndsWith('W'))
            yield return new(
                "/gameData/status",
                $"{runs} : {runs}, and status code {code} does not say tied",
                code,
                "a status that says tied"
            );
    }

    private static IEnumerable<Violation> Tie(GameRow game)
    {
        if (game.AwayScore == game.HomeScore && game.Status is ("final" or "completed early"))
            yield return new(RowPlace.Game, $"{game.AwayScore}-{game.HomeScore} and {game.Status}", game.Status, "tied");
    }

    private static IEnumerable<Violation> Runners(GameTables game)
    {
        var runs = game.Runners.Count(runner => runner.IsRun);
        var score = game.Game.AwayScore + game.Game.HomeScore;
        if (game.Runners.Count > 0 && runs != score)
            yield return new(RowPlace.Runners, $"{runs} runners score, expected {score}", runs, score);
    }

    private static IEnumerable<Violation> Continuous(GameTables game)
    {
        var (away, home) = (0, 0);
        foreach (var play in game.Plays)
        {
            if ((play.AwayScoreBefore, play.HomeScoreBefore) != (away, home))
                yield return new(
                    RowPlace.Play(play.PlayIndex),
                    $"play {play.PlayIndex} begins at {play.AwayScoreBefore}-{play.HomeScoreBefore}, expected {away}-{home}",
                    $"{play.AwayScoreBefore}-{play.HomeScoreBefore}",
                    $"{away}-{home}"
                );
            (away, home) = (play.AwayScoreAfter, play.HomeScoreAfter);
            var runs = away + home - play.AwayScoreBefore - play.HomeScoreBefore;
            if (runs != play.Runs)
                yield return new(
                    RowPlace.Play(play.PlayIndex),
                    $"play {play.PlayIndex} adds {runs} to the score, expected {play.Runs}",
                    runs,
                    play.Runs
                );
        }
    }
}
