using MlbSts.Games.Tables;

namespace MlbSts.Lake.Checks;

/// <summary>The totals of Retrosheet's game logs (retrosheet.org/gamelogs/glfields.txt).</summary>
internal static class GameLogFields
{
    /// <summary>The columns of the home team come so many after those of the visiting team.</summary>
    public const int HomeOffset = 28;

    /// <summary>Assists, by name.</summary>
    public const string Assists = "assists";

    /// <summary>Errors, by name.</summary>
    public const string Errors = "errors";

    /// <summary>Runners left on base, by name.</summary>
    public const string LeftOnBase = "left on base";

    /// <summary>Pitchers who pitched, by name.</summary>
    public const string Pitchers = "pitchers";

    /// <summary>Putouts, by name.</summary>
    public const string Putouts = "putouts";

    // The lake's word for a batter who gets first base because a fielder was in his way.
    private const string Interference = "interference";

    /// <summary>Every one.</summary>
    public static IReadOnlyList<GameLogField> All { get; } =
    [
        Batting("at-bats", 21, line => line.AtBats),
        Batting("hits", 22, line => line.Hits),
        Batting("doubles", 23, line => line.Doubles),
        Batting("triples", 24, line => line.Triples),
        Batting("home runs", 25, line => line.HomeRuns),
        Batting("runs batted in", 26, line => line.RunsBattedIn),
        Batting("sacrifice hits", 27, line => line.SacrificeHits),
        Batting("sacrifice flies", 28, line => line.SacrificeFlies),
        Batting("hit by pitch", 29, line => line.HitByPitch),
        Batting("walks", 30, line => line.Walks),
        Batting("intentional walks", 31, line => line.IntentionalWalks),
        Batting("strikeouts", 32, line => line.Strikeouts),
        Batting("stolen bases", 33, line => line.StolenBases),
        Batting("caught stealing", 34, line => line.CaughtStealing),
        Batting("grounded into double plays", 35, line => line.GroundedIntoDoublePlays),
        Plays("catcher's interference", 36, (play, team) => play.BattingTeam == team && play.Event == Interference),
        new(LeftOnBase, 37, (game, _, home) => home ? game.Game.HomeLeftOnBase : game.Game.AwayLeftOnBase),
        Pitching(Pitchers, 38, _ => 1),
        Pitching("earned runs", 39, line => line.EarnedRuns),
        new("team earned runs", 40, TeamEarnedRuns),
        Pitching("wild pitches", 41, line => line.WildPitches),
        Pitching("balks", 42, line => line.Balks),
        Fielding(Putouts, 43, line => line.Putouts),
        Fielding(Assists, 44, line => line.Assists),
        Fielding(Errors, 45, line => line.Errors),
        Fielding("passed balls", 46, line => line.PassedBalls),
        Plays("double plays", 47, (play, team) => play.FieldingTeam == team && play.IsDoublePlay),
        Plays("triple plays", 48, (play, team) => play.FieldingTeam == team && play.IsTriplePlay),
    ];

    private static GameLogField Batting(string name, int column, Func<BattingRow, int?> figure) =>
        new(name, column, (game, team, _) => Sum(game.Batting.Where(line => line.Team == team), figure));

    private static GameLogField Pitching(string name, int column, Func<PitchingRow, int?> figure) =>
        new(name, column, (game, team, _) => Sum(game.Pitching.Where(line => line.Team == team), figure));

    private static GameLogField Fielding(string name, int column, Func<FieldingRow, int?> figure) =>
        new(name, column, (game, team, _) => Sum(game.Fielding.Where(line => line.Team == team), figure));

    private static GameLogField Plays(string name, int column, Func<PlayRow, string, bool> condition) =>
        new(name, column, (game, team, _) => game.Plays.Count == 0 ? null : game.Plays.Count(play => condition(play, team)));

    // A run can be earned against its pitcher and not against the team.
    private static int? TeamEarnedRuns(GameTables game, string team, bool home)
    {
        if (game.Plays.Count == 0 || game.Runners.Any(runner => runner.IsRun && (runner.IsEarned is null || runner.IsTeamUnearned is null)))
            return null;
        var fielded = game.Plays.Where(play => play.FieldingTeam == team).Select(play => play.PlayIndex).ToHashSet();
        return game.Runners.Count(runner =>
            runner is { IsRun: true, IsEarned: true, IsTeamUnearned: false } && fielded.Contains(runner.PlayIndex)
        );
    }

    // Unknown in one line is unknown in the sum; no line at all is too.
    private static int? Sum<TRow>(IEnumerable<TRow> rows, Func<TRow, int?> figure)
    {
        int? sum = null;
        foreach (var row in rows)
        {
            if (figure(row) is not { } value)
                return null;
            sum = (sum ?? 0) + value;
        }
        return sum;
    }
}
