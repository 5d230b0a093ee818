using MlbSts.Games.Tables;
using static MlbSts.Rules.RuleSeverity;

namespace MlbSts.Rules;

/// <summary>All tables tell the same score.</summary>
internal static class ScoreRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("score-line-score", "The runs of the innings add up to the score.", Error, LineScore),
        new("score-plays", "The score after the last play is the score of the game.", Error, Plays),
        new("score-runners", "As many runners score as the game has runs.", Error, Runners),
        new("score-batting", "The runs of a team's players add up to its score.", Error, Batting),
        new("score-pitching", "The runs charged to a team's pitchers add up to the opponents' score.", Error, Pitching),
        new("score-continuous", "Each play begins with the score the one before it left, and adds its own runs.", Error, Continuous),
        new("score-tie", "Scores are level only in a game that is tied, suspended or forfeited.", Error, Tie),
        new("score-most", "No team scores more runs than any has.", Warning, Most) { Bound = 36 },
    ];

    private static IEnumerable<string> LineScore(GameTables game, int bound) =>
        Side.Differences(game, "runs by inning", side => game.LineScores.Count == 0 ? null : game.LineScores.Where(line => line.Team == side.Team).Sum(line => line.Runs), side => side.Score);

    private static IEnumerable<string> Batting(GameTables game, int bound) =>
        Side.Differences(game, "runs of the players", side => game.Batting.Count == 0 ? null : game.Batting.Where(line => line.Team == side.Team).Sum(line => line.Runs), side => side.Score);

    private static IEnumerable<string> Pitching(GameTables game, int bound) =>
        Side.Differences(game, "runs charged to the pitchers", side => game.Pitching.Count == 0 ? null : game.Pitching.Where(line => line.Team == side.Team).Sum(line => line.Runs), side => side.OpponentScore);

    private static IEnumerable<string> Plays(GameTables game, int bound)
    {
        var (away, home) = (game.Game.AwayScore, game.Game.HomeScore);
        if (game.Plays is [.., var last] && (last.AwayScoreAfter, last.HomeScoreAfter) != (away, home))
            yield return $"after the last play {last.AwayScoreAfter}-{last.HomeScoreAfter}, expected {away}-{home}";
    }

    private static IEnumerable<string> Runners(GameTables game, int bound)
    {
        var runs = game.Runners.Count(runner => runner.IsRun);
        var score = game.Game.AwayScore + game.Game.HomeScore;
        if (game.Runners.Count > 0 && runs != score)
            yield return $"{runs} runners score, expected {score}";
    }

    private static IEnumerable<string> Continuous(GameTables game, int bound)
    {
        var (away, home) = (0, 0);
        foreach (var play in game.Plays)
        {
            if ((play.AwayScoreBefore, play.HomeScoreBefore) != (away, home))
                yield return $"play {play.PlayIndex} begins at {play.AwayScoreBefore}-{play.HomeScoreBefore}, expected {away}-{home}";
            (away, home) = (play.AwayScoreAfter, play.HomeScoreAfter);
            var runs = away + home - play.AwayScoreBefore - play.HomeScoreBefore;
            if (runs != play.Runs)
                yield return $"play {play.PlayIndex} adds {runs} to the score, expected {play.Runs}";
        }
    }

    private static IEnumerable<string> Tie(GameTables game, int bound)
    {
        if (game.Game.AwayScore == game.Game.HomeScore && game.Game.Status is ("final" or "completed early"))
            yield return $"{game.Game.AwayScore}-{game.Game.HomeScore} and {game.Game.Status}";
    }

    private static IEnumerable<string> Most(GameTables game, int bound) =>
        Side.Of(game.Game).Where(side => side.Score > bound || side.Score < 0).Select(side => $"{side.Team}: {side.Score} runs, expected 0 to {bound}");
}
