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
    public void Numbers_near_the_integers_limit_refuse_a_game_with_its_reason_and_the_rest_is_found()
    {
        File.WriteAllBytes(_folder["good.json"], Game.Bytes);
        var innings = """[{"num":1,"away":{"runs":2147483000},"home":{"runs":2} },{"num":2,"away":{"runs":2147483000} }]""";
        var (start, end) = (
            Game.ToString().IndexOf("\"innings\":[", StringComparison.Ordinal),
            Game.ToString().IndexOf("\"teams\":{\"away\":{\"runs\"", StringComparison.Ordinal)
        );
        File.WriteAllText(_folder["huge.json"], $"{Game.ToString()[..start]}\"innings\":{innings},{Game.ToString()[end..]}");
        var refused = new List<RefusedFile>();
        Assert.Single(new StatsApiSource(_folder.Path, "", 100_000).Find(refused.Add, default));
        Assert.Equal(("huge.json", "inconsistent: away: innings 4294966000, linescore 1"), (refused[0].File, refused[0].Reason));
    }

    [Fact]
    public void A_runner_who_starts_at_home_refuses_his_game_with_its_reason()
    {
        File.WriteAllText(
            _folder["a.json"],
            Game.ToString()
                .Replace(
                    "\"runners\":[]",
                    """ "runners":[{"movement":{"start":"4B","end":"1B"},"details":{"eventType":"single","runner":{"id":10} } }]""",
                    StringComparison.Ordinal
                )
        );
        var source = new StatsApiSource(_folder.Path, "", 100_000);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), default));
        using var reader = source.OpenReader(game.Phase, game.Season);
        Assert.Contains("starts at '4B'", Assert.Throws<GameRefusedException>(() => reader.Read(game)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_player_in_both_boxscores_keeps_both_of_his_lines()
    {
        var player =
            """ "players":{"ID70":{"person":{"id":70},"battingOrder":"ORDER","allPositions":[{"code":"PLACE"}],"stats":{"batting":{"atBats":COUNT},"fielding":{"putOuts":COUNT}}}},"batters":[70]""";
        string Line(string order, string place, string count) =>
            player
                .Replace("ORDER", order, StringComparison.Ordinal)
                .Replace("PLACE", place, StringComparison.Ordinal)
                .Replace("COUNT", count, StringComparison.Ordinal);
        var parts = Game.ToString().Split("\"players\":{},\"batters\":[]");
        File.WriteAllText(_folder["a.json"], parts[0] + Line("300", "4", "3") + parts[1] + Line("701", "6", "2") + parts[2]);
        var source = new StatsApiSource(_folder.Path, "", 100_000);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), default));
        using var reader = source.OpenReader(game.Phase, game.Season);
        var tables = reader.Read(game);
        Assert.Equal([("TEX", 3), ("LAN", 2)], tables.Batting.Select(line => (line.Team, line.AtBats)));
        Assert.Equal([("TEX", 4), ("LAN", 6)], tables.Fielding.Select(line => (line.Team, line.Position)));
        Assert.Equal([("TEX", 4), ("LAN", 6)], tables.Lineups.Select(line => (line.Team, line.Position)));
        Assert.Equal(["TEX", "LAN"], tables.Players.Select(line => line.Team));
    }

    [Theory]
    [InlineData("overflow-innings.json", "innings 2147483648")]
    [InlineData("runner-starts-at-4B.json", "starts at '4B'")]
    [InlineData("player-on-both-teams.json", null)]
    public void The_feeds_that_went_wrong_are_loaded_or_refused_with_their_reason(string file, string? reason)
    {
        File.Copy(TestData.Path($"cases/feeds/{file}"), _folder[file]);
        var source = new StatsApiSource(_folder.Path, "", 10_000_000);
        string? said = null;
        foreach (var game in source.Find(refused => said = refused.Reason, default))
        {
            using var reader = source.OpenReader(game.Phase, game.Season);
            var thrown = Record.Exception(() => reader.Read(game));
            said = thrown is null ? null : Assert.IsType<GameRefusedException>(thrown).Message;
            if (thrown is not null)
                continue;
            // One of the two sat on the bench: he has no line among the batters.
            var tables = reader.Read(game);
            Assert.Equal(["MIL"], tables.Batting.Where(line => line.PlayerId == "687401").Select(line => line.Team));
            Assert.Equal(["MIL", "ANA"], tables.Fielding.Where(line => line.PlayerId == "687401").Select(line => line.Team));
        }
        Assert.Equal(reason is null, said is null);
        Assert.Contains(reason ?? "", said ?? "", StringComparison.Ordinal);
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
