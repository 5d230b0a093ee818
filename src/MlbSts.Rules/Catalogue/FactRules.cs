using System.Globalization;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Rules.Definition;
using MlbSts.StatsApi.Feeds;
using static MlbSts.Domain.FindingSeverity;
using static MlbSts.Rules.Definition.RuleCategory;

namespace MlbSts.Rules.Catalogue;

/// <summary>Who played, where and when.</summary>
internal static class FactRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("game-id", Consistency, Error, "The game's id is its home team, date and number.", "id BOS201504180, expected BOS201504181")
        {
            Scope = Scopes.Counted,
            Game = (game, _) => GameId(game),
        },
        new(
            "both-teams-are-named",
            Consistency,
            Error,
            "Both teams are named, and a team does not play against itself.",
            "away 111, home 111"
        )
        {
            Document = (document, _) => Teams(document.Feed),
            Game = (game, _) => Teams(game.Game),
        },
        new("game-date", Consistency, Error, "The game is played in its season.", "played on 2015-04-18, expected in 2016")
        {
            Scope = Scopes.Counted,
            Game = (game, _) => Date(game),
        },
        new("team-known", CrossReference, Warning, "The team table knows both teams.", "the team table has no 'XYZ' in 2015")
        {
            Scope = Scopes.Counted with { FirstSeason = 1901 },
            Game = (game, _) =>
                Side.Of(game.Game)
                    .Where(side => TeamCodes.OfRetro(side.Team, game.Game.Season) is null)
                    .Select(side => new Violation(RowPlace.Game, $"the team table has no '{side.Team}' in {game.Game.Season}", side.Team)),
        },
        // Earlier, attendance was often not published; in 2020 nobody was let in.
        new("attendance-known", History, Warning, "The attendance is known.", "the attendance is not known")
        {
            Scope = Scopes.Counted with { FirstSeason = 1920 },
            Cases = [new(new RuleScope { FirstSeason = 2020, LastSeason = 2020 }) { Enabled = false }, Scopes.NotLive],
            Game = (game, _) => AttendanceKnown(game),
        },
        new(
            "attendance-most",
            History,
            Warning,
            "No game had more spectators than a ballpark holds.",
            "380250 spectators, expected at most 100000"
        )
        {
            Scope = Scopes.Counted,
            Bound = 100_000,
            Game = (game, bound) => AttendanceMost(game, bound),
        },
        new("duration-most", History, Warning, "No game took longer than the longest, in minutes.", "2000 minutes, expected at most 510")
        {
            Scope = Scopes.Counted,
            Bound = 510,
            Game = (game, bound) => DurationMost(game, bound),
        },
        new(
            "players-known",
            CrossReference,
            Warning,
            "Everybody who bats or pitches is in the table of players.",
            "rice-001 is not in the table of players"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) => PlayersKnown(game),
        },
    ];

    private static IEnumerable<Violation> GameId(GameTables game)
    {
        var key = new GameKey(game.Game.Date, game.Game.HomeTeam, game.Game.GameNumber).ToString();
        if (game.Game.GameId != key)
            yield return new(RowPlace.Game, $"id {game.Game.GameId}, expected {key}", game.Game.GameId, key);
    }

    private static IEnumerable<Violation> Teams(FeedView feed)
    {
        if (feed.Away.Id is null || feed.Home.Id is null || feed.Away.Id == feed.Home.Id)
            yield return new(
                "/gameData/teams",
                $"away {feed.Away.Id}, home {feed.Home.Id}",
                $"{feed.Away.Id}, {feed.Home.Id}",
                "two teams"
            );
    }

    private static IEnumerable<Violation> Teams(GameRow game)
    {
        if (game.HomeTeam == game.AwayTeam || game.HomeTeam.Length == 0 || game.AwayTeam.Length == 0)
            yield return new(
                RowPlace.Game,
                $"'{game.AwayTeam}' plays against '{game.HomeTeam}'",
                $"{game.AwayTeam}, {game.HomeTeam}",
                "two teams"
            );
    }

    private static IEnumerable<Violation> Date(GameTables game)
    {
        if (game.Game.Date.Year != game.Game.Season)
            yield return new(
                RowPlace.Game,
                $"played on {game.Game.Date:yyyy-MM-dd}, expected in {game.Game.Season}",
                game.Game.Date.ToString("O", CultureInfo.InvariantCulture),
                game.Game.Season
            );
    }

    private static IEnumerable<Violation> AttendanceKnown(GameTables game)
    {
        if (game.Game.Attendance is null)
            yield return new(RowPlace.Game, "the attendance is not known");
    }

    private static IEnumerable<Violation> AttendanceMost(GameTables game, int bound)
    {
        if (game.Game.Attendance < 0 || game.Game.Attendance > bound)
            yield return new(
                RowPlace.Game,
                $"{game.Game.Attendance} spectators, expected at most {bound}",
                game.Game.Attendance,
                $"at most {bound}"
            );
    }

    private static IEnumerable<Violation> DurationMost(GameTables game, int bound)
    {
        if (game.Game.DurationMinutes <= 0 || game.Game.DurationMinutes > bound)
            yield return new(
                RowPlace.Game,
                $"{game.Game.DurationMinutes} minutes, expected at most {bound}",
                game.Game.DurationMinutes,
                $"at most {bound}"
            );
    }

    private static IEnumerable<Violation> PlayersKnown(GameTables game)
    {
        if (game.Players.Count == 0)
            yield break;
        var known = game.Players.Select(player => player.PlayerId).ToHashSet();
        foreach (var play in game.Plays)
        {
            // Each is said once.
            if (known.Add(play.BatterId))
                yield return Unknown(play.BatterId);
            if (known.Add(play.PitcherId))
                yield return Unknown(play.PitcherId);
        }
    }

    private static Violation Unknown(string player) =>
        new(RowPlace.Of(RowPlace.Players, player), $"{player} is not in the table of players", player);
}
