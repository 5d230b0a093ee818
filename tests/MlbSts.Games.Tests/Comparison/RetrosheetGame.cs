using System.Globalization;
using System.IO.Compression;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Comparison;

/// <summary>One game of a Retrosheet archive with as many columns as a comparison looks at.</summary>
internal static class RetrosheetGame
{
    public static GameTables Read(string archive, string file, string gameId)
    {
        using var zip = ZipFile.OpenRead(TestData.Path("retrosheet/events/" + archive));
        var reader = new EventFileReader(Season(zip));
        reader.Open(file, Bytes(zip.Entries.Single(entry => entry.Name == file)));
        while (reader.Read())
        {
            if (reader.Game.Id == gameId)
                return Tables(reader.Game);
        }
        throw new InvalidOperationException($"{gameId} is not in {file}.");
    }

    public static IEnumerable<PlayerRow> Rosters(string archive, string[] teams)
    {
        using var zip = ZipFile.OpenRead(TestData.Path("retrosheet/events/" + archive));
        var season = Season(zip);
        return
        [
            .. teams.SelectMany(team =>
                season
                    .Roster(team)
                    .Select(player => new PlayerRow
                    {
                        PlayerId = player.Id.ToString(),
                        RetroId = player.Id.ToString(),
                        Team = team,
                        Season = 2015,
                        FullName = $"{player.FirstName} {player.LastName}",
                    })
            ),
        ];
    }

    private static Season Season(ZipArchive zip)
    {
        var season = new Season();
        foreach (var entry in zip.Entries)
        {
            if (entry.Name.StartsWith("TEAM", StringComparison.Ordinal))
                season.AddTeams(entry.Name, Bytes(entry));
            else if (entry.Name.EndsWith(".ROS", StringComparison.OrdinalIgnoreCase))
                season.AddRoster(entry.Name, Bytes(entry));
        }
        return season;
    }

    private static GameTables Tables(Game game)
    {
        var plays = new List<PlayRow>();
        foreach (var play in game.Events)
        {
            var isTop = play.BattingSide == 0;
            plays.Add(
                new PlayRow
                {
                    PlayIndex = play.Number,
                    Inning = play.Inning,
                    Half = isTop ? "top" : "bottom",
                    OutsBefore = play.Outs,
                    OutsAfter = play.Outs + play.OutsMade,
                    AwayScoreAfter = play.VisitorScore + (isTop ? play.Runs : 0),
                    HomeScoreAfter = play.HomeScore + (isTop ? 0 : play.Runs),
                    Event = LakeEvents.OfRetrosheet((int)play.Code).Name,
                    IsPlateAppearance = play.IsBatterEvent,
                    IsAtBat = play.IsAtBat,
                    HitBases = play.HitValue,
                    IsSacrificeHit = play.IsSacrificeHit,
                    IsSacrificeFly = play.IsSacrificeFly,
                    IsDoublePlay = play.IsDoublePlay,
                    IsWildPitch = play.IsWildPitch,
                    IsPassedBall = play.IsPassedBall,
                    RunsBattedIn = play.RunsBattedIn,
                    BasesBefore = play.BasesBefore,
                    BasesAfter = play.BasesAfter,
                    Errors = play.Errors,
                }
            );
        }
        var tables = new GameTables(
            new GameRow
            {
                GameId = game.Id,
                Date = DateOnly.ParseExact(game.Id[3..11], "yyyyMMdd", CultureInfo.InvariantCulture),
                AwayScore = game.Score(0),
                HomeScore = game.Score(1),
                Innings = plays[^1].Inning,
                AwayHits = plays.Count(play => play.Half == "top" && play.HitBases > 0),
                HomeHits = plays.Count(play => play.Half == "bottom" && play.HitBases > 0),
                AwayErrors = plays.Where(play => play.Half == "bottom").Sum(play => play.Errors),
                HomeErrors = plays.Where(play => play.Half == "top").Sum(play => play.Errors),
            }
        );
        tables.Plays.AddRange(plays);
        return tables;
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
