using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using static MlbSts.Rules.RuleSeverity;

namespace MlbSts.Rules;

/// <summary>Who played, where and when.</summary>
internal static class FactRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("game-id", "The game's id is its home team, date and number.", Error, GameId),
        new("game-teams", "A team does not play against itself.", Error, Teams),
        new("game-date", "The game is played in its season.", Error, Date),
        new("team-known", "The team table knows both teams.", Warning, TeamKnown) { FirstSeason = 1901 },
        // Earlier, attendance was often not published; in 2020 nobody was let in.
        new("attendance-known", "The attendance is known.", Warning, AttendanceKnown) { FirstSeason = 1920, LastSeason = 2019 },
        new("attendance-known-again", "The attendance is known.", Warning, AttendanceKnown) { FirstSeason = 2021 },
        new("attendance-most", "No game had more spectators than a ballpark holds.", Warning, AttendanceMost) { Bound = 100_000 },
        new("duration-most", "No game took longer than the longest.", Warning, DurationMost) { Bound = 510 },
        new("players-known", "Everybody who bats or pitches is in the table of players.", Warning, PlayersKnown),
    ];

    private static IEnumerable<string> GameId(GameTables game, int bound)
    {
        var key = new GameKey(game.Game.Date, game.Game.HomeTeam, game.Game.GameNumber).ToString();
        if (game.Game.GameId != key)
            yield return $"id {game.Game.GameId}, expected {key}";
    }

    private static IEnumerable<string> Teams(GameTables game, int bound)
    {
        if (game.Game.HomeTeam == game.Game.AwayTeam || game.Game.HomeTeam.Length == 0 || game.Game.AwayTeam.Length == 0)
            yield return $"'{game.Game.AwayTeam}' plays against '{game.Game.HomeTeam}'";
    }

    private static IEnumerable<string> Date(GameTables game, int bound)
    {
        if (game.Game.Date.Year != game.Game.Season)
            yield return $"played on {game.Game.Date:yyyy-MM-dd}, expected in {game.Game.Season}";
    }

    private static IEnumerable<string> TeamKnown(GameTables game, int bound) =>
        Side.Of(game.Game).Where(side => TeamCodes.OfRetro(side.Team, game.Game.Season) is null).Select(side => $"the team table has no '{side.Team}' in {game.Game.Season}");

    private static IEnumerable<string> AttendanceKnown(GameTables game, int bound)
    {
        if (game.Game.Attendance is null)
            yield return "the attendance is not known";
    }

    private static IEnumerable<string> AttendanceMost(GameTables game, int bound)
    {
        if (game.Game.Attendance < 0 || game.Game.Attendance > bound)
            yield return $"{game.Game.Attendance} spectators, expected at most {bound}";
    }

    private static IEnumerable<string> DurationMost(GameTables game, int bound)
    {
        if (game.Game.DurationMinutes <= 0 || game.Game.DurationMinutes > bound)
            yield return $"{game.Game.DurationMinutes} minutes, expected at most {bound}";
    }

    private static IEnumerable<string> PlayersKnown(GameTables game, int bound)
    {
        if (game.Players.Count == 0)
            yield break;
        var known = game.Players.Select(player => player.PlayerId).ToHashSet();
        foreach (var play in game.Plays)
        {
            // Each is said once.
            if (known.Add(play.BatterId))
                yield return $"{play.BatterId} is not in the table of players";
            if (known.Add(play.PitcherId))
                yield return $"{play.PitcherId} is not in the table of players";
        }
    }
}
