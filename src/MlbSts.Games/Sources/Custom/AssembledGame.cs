using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources.Custom;

/// <summary>Puts a game's rows from several files together, and works out what no file says.</summary>
internal static class AssembledGame
{
    public static GameTables Of(CustomGame game, List<TableRow> rows, SeasonRows season)
    {
        var year = game.Key.Date.Year;
        var id = game.Key.ToString();
        string Team(string code) => GameIdentity.TeamCode(code, year);
        rows = RepeatedRows.Without(rows);
        var batting = rows.OfType<BattingRow>().Select(row => WithAppearances(row with { GameId = id, Team = Team(row.Team) })).ToList();
        var pitching = rows.OfType<PitchingRow>().Select(row => row with { GameId = id, Team = Team(row.Team) }).ToList();
        var fielding = rows.OfType<FieldingRow>().Select(row => row with { GameId = id, Team = Team(row.Team) }).ToList();
        var lineups = rows.OfType<LineupRow>().Select(row => row with { GameId = id, Team = Team(row.Team) }).ToList();
        var innings = rows.OfType<LineScoreRow>()
            .Select(row => row with { GameId = id, Team = Team(row.Team), IsHome = Team(row.Team) == game.Key.HomeTeam })
            .ToList();
        var plays = rows.OfType<PlayRow>()
            .Select(
                (row, index) =>
                    Worked(
                        row with
                        {
                            GameId = id,
                            BattingTeam = Team(row.BattingTeam),
                            FieldingTeam = Team(row.FieldingTeam),
                            PlayIndex = row.PlayIndex == 0 ? index + 1 : row.PlayIndex,
                        }
                    )
            )
            .ToList();
        var teams = batting
            .Select(row => row.Team)
            .Concat(pitching.Select(row => row.Team))
            .Concat(innings.Select(row => row.Team))
            .Concat(lineups.Select(row => row.Team))
            .Concat(plays.Select(row => row.BattingTeam));
        var away = teams.FirstOrDefault(team => team.Length > 0 && team != game.Key.HomeTeam) ?? "";
        var given = rows.OfType<GameRow>().FirstOrDefault();
        var first = given is null
            ? Synthesised(batting, innings, plays, game.Key.HomeTeam)
            : given with
            {
                AwayTeam = Team(given.AwayTeam),
            };
        var tables = new GameTables(
            first with
            {
                GameId = id,
                Season = game.Season,
                Phase = game.Phase.Folder(),
                GameType =
                    first.GameType.Length > 0 ? first.GameType
                    : game.Phase == SeasonPhase.RegularSeason ? "R"
                    : "",
                Date = game.Key.Date,
                GameNumber = game.Key.Number,
                HomeTeam = game.Key.HomeTeam,
                AwayTeam = first.AwayTeam.Length > 0 ? first.AwayTeam : away,
                Status = first.Status.Length > 0 ? first.Status : "final",
                Account =
                    first.Account.Length > 0 ? first.Account
                    : plays.Count > 0 ? "full"
                    : "box-score",
            }
        );
        tables.Batting.AddRange(batting);
        tables.Pitching.AddRange(pitching);
        tables.Fielding.AddRange(fielding);
        tables.Lineups.AddRange(lineups);
        tables.LineScores.AddRange(innings);
        tables.Plays.AddRange(plays);
        tables.Pitches.AddRange(rows.OfType<PitchRow>().Select(row => Worked(row with { GameId = id })));
        tables.Runners.AddRange(rows.OfType<RunnerRow>().Select(row => row with { GameId = id }));
        AddSeason(tables, season, game.Season);
        return tables;
    }

    // Runs, hits and innings are counted where no file of games says them: from line scores, else from plays, else from batting.
    private static GameRow Synthesised(List<BattingRow> batting, List<LineScoreRow> innings, List<PlayRow> plays, string home)
    {
        int Runs(bool ofHome) =>
            innings.Count > 0 ? innings.Where(row => row.IsHome == ofHome).Sum(row => row.Runs)
            : batting.Count > 0 ? batting.Where(row => row.Team == home == ofHome).Sum(row => row.Runs)
            : plays.Where(row => row.Half == "bottom" == ofHome).Sum(row => row.Runs);
        return new GameRow
        {
            AwayScore = Runs(false),
            HomeScore = Runs(true),
            AwayHits = batting.Count > 0 ? batting.Where(row => row.Team != home).Sum(row => row.Hits) : null,
            HomeHits = batting.Count > 0 ? batting.Where(row => row.Team == home).Sum(row => row.Hits) : null,
            Innings = innings.Select(row => row.Inning).Concat(plays.Select(row => row.Inning)).DefaultIfEmpty().Max(),
        };
    }

    private static BattingRow WithAppearances(BattingRow row) =>
        row.PlateAppearances > 0
            ? row
            : row with
            {
                PlateAppearances = row.AtBats + row.Walks + (row.HitByPitch ?? 0) + (row.SacrificeHits ?? 0) + (row.SacrificeFlies ?? 0),
            };

    private static PlayRow Worked(PlayRow row)
    {
        var word = LakeEvents.Named(row.Event);
        return row with
        {
            HitBases = word.HitBases,
            IsPlateAppearance = word.EndsPlateAppearance,
            IsAtBat = word.IsAtBat && !row.IsSacrificeHit && !row.IsSacrificeFly,
        };
    }

    private static PitchRow Worked(PitchRow row)
    {
        var call = PitchCalls.Named(row.Call);
        return row with { IsStrike = call.IsStrike, IsBall = call.IsBall, IsInPlay = call.Name is "in_play" or "in_play_pitchout" };
    }

    private static void AddSeason(GameTables tables, SeasonRows season, int year)
    {
        var here = tables
            .Batting.Select(row => (row.PlayerId, row.Team))
            .Concat(tables.Pitching.Select(row => (row.PlayerId, row.Team)))
            .Concat(tables.Lineups.Select(row => (row.PlayerId, row.Team)))
            .Distinct();
        foreach (var (player, team) in here)
        {
            if (season.Players[player].OrderByDescending(row => row.Season == year).FirstOrDefault() is { } row)
                tables.Players.Add(row with { Season = year, Team = team });
        }
        foreach (var team in new[] { tables.Game.AwayTeam, tables.Game.HomeTeam })
        {
            if (season.Teams.SelectMany(rows => rows).FirstOrDefault(row => GameIdentity.TeamCode(row.Team, year) == team) is { } row)
                tables.Teams.Add(row with { Season = year, Team = team });
        }
        if (tables.Game.VenueId is { } venue && season.Venues[venue].FirstOrDefault() is { } park)
            tables.Venues.Add(park with { Season = year });
    }
}
