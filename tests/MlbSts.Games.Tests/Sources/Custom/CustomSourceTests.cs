using System.IO.Compression;
using System.Text;
using MlbSts.Games.Tables;
using MlbSts.Lake.Files;

namespace MlbSts.Games.Tests.Sources.Custom;

public sealed class CustomSourceTests : IDisposable
{
    private const string Batting =
        "Date,Home,Visitor,Tm,Player,AB,R,H,2B,3B,HR,RBI,BB,SO\n2016-04-03,SD,LAD,LAD,\"Doe, Jo\",4,2,3,1,0,1,2,1,0\n2016-04-03,SD,LAD,SD,roe,4,0,1,0,0,0,0,0,2\n2016-04-04,SD,LAD,SD,roe,3,1,1,0,0,0,0,0,1\n";

    private readonly CustomFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_box_score_in_csv_becomes_games_with_the_usual_names_understood()
    {
        var games = folder
            .Add("my batting 2016.csv", Batting)
            .Add("pitching.csv", "game_date;home_team;team;pitcher;IP;ER;SO\n2016-04-03;SDN;SDN;ace;6.2;3;7\n")
            .Read();
        Assert.Equal(["SDN201604030", "SDN201604040"], games.Select(game => game.Game.GameId));
        var game = games[0];
        Assert.Equal(
            ("LAN", "SDN", 2, 0, 3, 1, "regular-season", 2016, "R", "final"),
            (
                game.Game.AwayTeam,
                game.Game.HomeTeam,
                game.Game.AwayScore,
                game.Game.HomeScore,
                game.Game.AwayHits,
                game.Game.HomeHits,
                game.Game.Phase,
                game.Game.Season,
                game.Game.GameType,
                game.Game.Status
            )
        );
        var batter = game.Batting[0];
        Assert.Equal(
            ("Doe, Jo", "LAN", 4, 3, 1, 1, 2, 1, 5),
            (
                batter.PlayerId,
                batter.Team,
                batter.AtBats,
                batter.Hits,
                batter.Doubles,
                batter.HomeRuns,
                batter.RunsBattedIn,
                batter.Walks,
                batter.PlateAppearances
            )
        );
        var pitcher = Assert.Single(game.Pitching);
        Assert.Equal((20, 3, 7), (pitcher.Outs, pitcher.EarnedRuns, pitcher.Strikeouts));
        Assert.Empty(games[1].Pitching);
    }

    [Fact]
    public void Games_line_scores_plays_and_players_come_together_by_the_users_own_ids()
    {
        var games = folder
            .Add(
                "games.json",
                """[{"game": 401, "date": "2016-10-25", "home": "CLE", "away": "CHC", "home_score": 6, "away_score": 0, "game_type": "W", "start_time": "2016-10-25T20:08:00-04:00"}]"""
            )
            .Add(
                "events.ndjson",
                "{\"game_id\": 401, \"inn\": 1, \"half\": \"T\", \"event\": \"Home Run\", \"bat_id\": \"x\"}\n{\"game_id\": 401, \"inn\": 1, \"half\": \"bot\", \"event\": 3, \"bat_id\": \"y\"}\n"
            )
            .Add("linescore.tsv", "game\tteam\tinning\truns\n401\tCLE\t1\t2\n401\tCHC\t1\t0\n")
            .Add("batting.csv", "game,team,player,ab\n401,CLE,y,4\n")
            .Add("players.csv", "player_id,team,name\ny,CLE,Yogi\nz,CLE,Zed\n")
            .Read();
        var game = Assert.Single(games);
        Assert.Equal(
            ("CLE201610250", "CHN", "post-season", 6, 0),
            (game.Game.GameId, game.Game.AwayTeam, game.Game.Phase, game.Game.HomeScore, game.Game.AwayScore)
        );
        Assert.Equal(new DateTime(2016, 10, 26, 0, 8, 0, DateTimeKind.Utc), game.Game.StartTime);
        Assert.Equal(
            [(1, "top", "home_run", 4, true), (2, "bottom", "strikeout", 0, true)],
            game.Plays.Select(play => (play.PlayIndex, play.Half, play.Event, play.HitBases, play.IsAtBat))
        );
        Assert.Equal([("CLE", true), ("CHN", false)], game.LineScores.Select(inning => (inning.Team, inning.IsHome)));
        Assert.Equal("Yogi", Assert.Single(game.Players).FullName);
    }

    [Fact]
    public void A_table_of_the_lake_in_parquet_is_read_as_it_is()
    {
        using var stream = new MemoryStream();
        using (var writer = new TableWriter<BattingRow>(stream))
        {
            writer.Write([
                new BattingRow
                {
                    GameId = "BOS201504180",
                    PlayerId = "p",
                    Team = "BOS",
                    AtBats = 4,
                    PlateAppearances = 4,
                    Hits = 2,
                    HitByPitch = null,
                },
            ]);
            writer.Close();
        }
        var game = Assert.Single(
            folder
                .Add("x.parquet", stream.ToArray())
                .Add("note.txt", "no table")
                .Read( /*lang=json*/
                    """{"files": {"x.*": {"table": "batting"}}}"""
                )
        );
        Assert.Equal(
            ("p", 4, 2, (int?)null),
            (game.Batting[0].PlayerId, game.Batting[0].AtBats, game.Batting[0].Hits, game.Batting[0].HitByPitch)
        );
    }

    [Fact]
    public void A_mapping_names_tables_columns_constants_season_and_phase()
    {
        const string mapping =
            """{"season": 1999, "phase": "post-season", "files": {"skip*": {"ignore": true}, "odd?.csv": {"table": "batting", "columns": {"at_bats": "Versuche", "team": "'BOS'"}}}}""";
        var game = Assert.Single(
            folder.Add("odd1.csv", "Datum2,game_id,player_id,Versuche\nx,BOS201504180,p,4\n").Add("skip.csv", "?").Read(mapping)
        );
        Assert.Equal((1999, "post-season", "BOS", 4), (game.Game.Season, game.Game.Phase, game.Batting[0].Team, game.Batting[0].AtBats));
    }

    [Fact]
    public void The_plan_says_what_every_file_and_column_was_found_to_be()
    {
        var plan = folder
            .Add("batters.csv", "game_id,team,player,ab,mood\nBOS201504180,BOS,p,4,good\n")
            .Source()
            .Plan(TestContext.Current.CancellationToken);
        Assert.Equal(
            "mine/batters.csv -> batting (1 rows)\n  game_id -> game_id\n  player -> player_id\n  team -> team\n  ab -> at_bats\n  not used: mood\n",
            plan
        );
    }

    [Fact]
    public void Columns_alone_tell_the_table_where_the_name_does_not()
    {
        var game = Assert.Single(folder.Add("x.csv", "game_id,team,player,ab,h\nBOS201504180,BOS,p,4,1\n").Read());
        Assert.Equal(1, Assert.Single(game.Batting).Hits);
    }

    [Fact]
    public void The_same_content_has_the_same_hash_and_another_one_another()
    {
        var first = folder.Add("batting.csv", Batting).Find();
        Assert.Equal(first.Select(game => game.ContentSha256), folder.Find().Select(game => game.ContentSha256));
        Assert.Equal(2, first.Select(game => game.ContentSha256).Distinct().Count());
        Assert.Equal(
            ("mine/batting.csv#SDN201604030", SeasonPhase.RegularSeason, 2016),
            (first[0].SourceId, first[0].Phase, first[0].Season)
        );
        Assert.NotNull(first[0].Timestamp);
        Assert.Empty(
            folder
                .Add("batting.csv", Batting + "2016-04-04,SD,LAD,SD,moe,3,1,1,0,0,0,0,0,1\n")
                .Find()
                .Select(game => game.ContentSha256)
                .Intersect(first.Select(game => game.ContentSha256))
        );
    }

    [Fact]
    public void Compressed_csv_with_a_byte_order_mark_semicolons_and_quoted_line_breaks_is_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write([
                .. Encoding.UTF8.Preamble,
                .. Encoding.UTF8.GetBytes(
                    "game_id;team;player;ab\r\nBOS201504180;BOS;\"Mu\u00f1oz\nJr.\";4\r\nBOS201504180;BOS;q;NA\r\nBOS201504180;BOS;r;\\N\r\n"
                ),
            ]);
        var game = Assert.Single(folder.Add("batting.csv.gz", packed.ToArray()).Read());
        Assert.Equal([("Mu\u00f1oz\nJr.", 4), ("q", 0), ("r", 0)], game.Batting.Select(row => (row.PlayerId, row.AtBats)));
    }

    [Fact]
    public void Games_can_be_asked_for_in_any_order()
    {
        var lines = Enumerable.Range(0, 200).Select(day => $"{new DateOnly(2016, 4, 1).AddDays(day):yyyyMMdd},BOS,BOS,p{day},{day % 5}");
        var games = folder.Add("batting.csv", "date,home,team,player,ab\n" + string.Join('\n', lines) + "\n").Find();
        using var reader = games[0].Source.OpenReader(SeasonPhase.RegularSeason, 2016);
        foreach (var index in new[] { 199, 0, 1, 63, 64, 65, 5, 199 })
            Assert.Equal($"p{index}", Assert.Single(reader.Read(games[index]).Batting).PlayerId);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("004")]
    [InlineData("+4")]
    [InlineData("4.0")]
    [InlineData("  4 ")]
    public void A_number_may_be_written_in_other_ways(string four) =>
        Assert.Equal(
            [4, 0, 0],
            Assert
                .Single(
                    folder
                        .Add(
                            "batting.csv",
                            $"game_id,team,player,ab\nBOS201504180,BOS,p,{four}\nBOS201504180,BOS,q,NA\nBOS201504180,BOS,r,N/A\n"
                        )
                        .Read()
                )
                .Batting.Select(row => row.AtBats)
        );

    [Fact]
    public void A_quote_that_is_doubled_only_far_down_is_understood()
    {
        var lines = string.Concat(
            Enumerable.Range(0, 30_000).Select(number => $"BOS201504{(number % 30) + 1:00}0,BOS,\"a, {number}\",1\n")
        );
        var games = folder.Add("batting.csv", $"game_id,team,player,ab\n{lines}BOS201504300,BOS,\"Ann \"\"A\"\" Bee, Jr.\",2\n").Read();
        Assert.Equal(30_001, games.Sum(game => game.Batting.Count));
        Assert.Equal(("Ann \"A\" Bee, Jr.", 2), (games[^1].Batting[^1].PlayerId, games[^1].Batting[^1].AtBats));
    }

    [Fact]
    public void Json_may_have_rows_of_different_columns_and_objects_in_them()
    {
        var game = Assert.Single(
            folder
                .Add(
                    "batting.json",
                    """[{"game_id": "BOS201504180", "team": "BOS", "player": "p \"x\"", "ab": 4, "more": {"a": [1, {"b": 2}]}}, {"game_id": "BOS201504180", "team": "BOS", "player": 7, "ab": "3", "h": 2.0, "more": 1}]"""
                )
                .Read()
        );
        Assert.Equal([("p \"x\"", 4, 0), ("7", 3, 2)], game.Batting.Select(row => (row.PlayerId, row.AtBats, row.Hits)));
    }
}
