using MlbSts.Games.Sources;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.StatsApi;

public sealed class StatsApiSourceTests : IDisposable
{
    private static readonly TinyFeed Game = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_feed_is_found_with_its_key_and_what_the_document_is()
    {
        Directory.CreateDirectory(_folder["deep"]);
        File.WriteAllBytes(_folder["deep/a.json"], [0xEF, 0xBB, 0xBF, .. Game.Bytes]);
        var source = new StatsApiSource(_folder.Path, "feeds", 100_000);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), default));
        Assert.Equal(
            ("LAN202507040", "feeds/deep/a.json", 2025, SeasonPhase.RegularSeason, 746139),
            (game.Key.ToString(), game.SourceId, game.Season, game.Phase, game.GamePk!.Value.Value)
        );
        Assert.Equal(new DateTimeOffset(2025, 7, 4, 23, 15, 0, TimeSpan.Zero), game.Timestamp);
        Assert.Equal(Game.Bytes, game.Document!().ToArray());
        using var reader = source.OpenReader(game.Phase, game.Season);
        var tables = reader.Read(game);
        Assert.Equal(
            ("LAN202507040", 1, 2, "TEX"),
            (tables.Game.GameId, tables.Game.AwayScore, tables.Game.HomeScore, tables.Game.AwayTeam)
        );
        Assert.Equal([(1, 0), (1, 2)], tables.Plays.Select(play => (play.AwayScoreAfter, play.HomeScoreAfter)));
    }

    [Fact]
    public void The_games_of_a_doubleheader_have_numbers_and_an_unknown_team_its_abbreviation()
    {
        File.WriteAllText(
            _folder["a.json"],
            Game.ToString()
                .Replace("\"doubleHeader\":\"N\",\"gameNumber\":1", "\"doubleHeader\":\"S\",\"gameNumber\":2", StringComparison.Ordinal)
        );
        File.WriteAllText(
            _folder["b.json"],
            Game.ToString()
                .Replace(
                    "\"id\":119,\"name\":\"Los Angeles Dodgers\",\"abbreviation\":\"LAD\"",
                    "\"id\":9,\"abbreviation\":\"Zy\"",
                    StringComparison.Ordinal
                )
        );
        File.WriteAllText(
            _folder["c.json"],
            Game.ToString()
                .Replace(
                    "\"id\":119,\"name\":\"Los Angeles Dodgers\",\"abbreviation\":\"LAD\"",
                    "\"id\":160,\"abbreviation\":\"NL\"",
                    StringComparison.Ordinal
                )
        );
        var keys = new StatsApiSource(_folder.Path, "", 100_000)
            .Find(refused => Assert.Fail(refused.Reason), default)
            .Select(game => game.Key.ToString());
        Assert.Equal(["LAN202507042", "ZY_202507040", "NLS202507040"], keys);
    }

    [Fact]
    public void What_is_no_whole_final_feed_is_refused_with_its_reason_and_the_rest_is_found()
    {
        File.WriteAllBytes(_folder["good.json"], Game.Bytes);
        File.WriteAllText(_folder["cut.json"], Game.ToString()[..500]);
        File.WriteAllBytes(_folder["live.json"], (Game with { Status = "I" }).Bytes);
        File.WriteAllBytes(_folder["spring.json"], (Game with { Type = "S" }).Bytes);
        File.WriteAllBytes(_folder["wrong.json"], (Game with { HomeBoxRuns = 9 }).Bytes);
        File.WriteAllBytes(_folder["big.json"], new byte[100_001]);
        var refused = new List<RefusedFile>();
        Assert.Single(new StatsApiSource(_folder.Path, "", 100_000).Find(refused.Add, default));
        var reasons = refused.ToDictionary(file => file.File, file => file.Reason);
        foreach (
            var (file, reason) in new[]
            {
                ("cut.json", "not whole JSON"),
                ("live.json", "not final"),
                ("spring.json", "pre-season"),
                ("wrong.json", "inconsistent"),
                ("big.json", "MaximumFileBytes"),
            }
        )
            Assert.Contains(reason, reasons[file], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_after_it_was_found_is_refused_when_it_is_read()
    {
        File.WriteAllBytes(_folder["a.json"], Game.Bytes);
        var source = new StatsApiSource(_folder.Path, "", 100_000);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), default));
        File.WriteAllBytes(_folder["a.json"], (Game with { HomeRuns = 7 }).Bytes);
        using var reader = source.OpenReader(game.Phase, game.Season);
        Assert.Contains("has changed", Assert.Throws<GameRefusedException>(() => reader.Read(game)).Message, StringComparison.Ordinal);
        Assert.Throws<GameRefusedException>(() => game.Document!());
        File.Delete(_folder["a.json"]);
        Assert.Throws<GameRefusedException>(() => reader.Read(game));
    }
}
