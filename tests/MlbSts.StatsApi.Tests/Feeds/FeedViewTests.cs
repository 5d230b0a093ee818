using System.Text;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.StatsApi.Feeds;
using MlbSts.StatsApi.Patching;
using MlbSts.Testing;

namespace MlbSts.StatsApi.Tests.Feeds;

public sealed class FeedViewTests
{
    [Fact]
    public void Every_real_capture_reads_without_drift_and_passes_the_check()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(TestData.Path("statsapi/feed_live")),
            .. Directory.EnumerateFiles(TestData.Path("statsapi/feed_live_derived")),
        ];
        Assert.Equal(12, files.Length);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file).Split('_');
            var feed = new FeedView(JsonTree.Parse(File.ReadAllBytes(file)));
            Assert.Equal(GamePk.Parse(name[0]), feed.GamePk);
            Assert.Equal($"{name[1]}_{name[2]}", feed.Timecode.ToString());
            Assert.Equal(name[3], feed.GameType);
            Assert.Equal(name[4][..1], feed.Status.CodedGameState);
            Assert.Equal(10, feed.AdvisedWaitSeconds);
            Assert.Empty(feed.Check(feed.GamePk!.Value, feed.Timecode));
            Assert.True(feed.Drift.Total == 0, $"{file}: {string.Join(' ', feed.Drift.ByPlace)}");
        }
    }

    [Fact]
    public void A_game_under_way_is_read()
    {
        var feed = Capture("746139_20240612_041248_R_I");
        Assert.Equal(GameState.InProgress, feed.Status.State);
        Assert.Equal((7, "Top", 2), (feed.Inning, feed.InningState, feed.Outs));
        Assert.Equal("TEX", feed.Away.Abbreviation);
        Assert.Equal((119, "Los Angeles Dodgers"), (feed.Home.Id, feed.Home.Name));
        Assert.Equal(new TeamLine(2, 3, 0), feed.Away.Line);
        Assert.Equal(new TeamLine(14, 14, 0), feed.Home.Box);
        Assert.Equal(7, feed.Innings.Count);
        Assert.Equal(new TeamLine(1, 1, 0), feed.Innings[6].Away);
        Assert.Null(feed.Innings[6].Home.Runs);
        Assert.Equal(
            (61, 2, 14, false),
            (feed.LastPlay!.AtBatIndex, feed.LastPlay.AwayScore, feed.LastPlay.HomeScore, feed.LastPlay.IsComplete)
        );
        Assert.Equal((2024, new DateOnly(2024, 6, 11), "N", 1), (feed.Season, feed.OfficialDate, feed.DoubleHeader, feed.GameNumber));
        Assert.Equal(new DateTimeOffset(2024, 6, 12, 2, 10, 0, TimeSpan.Zero), feed.ScheduledStart);
        Assert.Equal(22, feed.VenueId);
    }

    [Fact]
    public void A_game_not_begun_has_no_runs_and_no_plays()
    {
        var feed = Capture("662573_20220726_203651_R_S");
        Assert.Equal(GameState.Scheduled, feed.Status.State);
        Assert.Equal(default, feed.Away.Line);
        Assert.Empty(feed.Innings);
        Assert.Empty(feed.Plays);
        Assert.Null(feed.LastPlay);
        Assert.Null(feed.Inning);
    }

    [Fact]
    public void Types_that_drifted_are_read_and_counted()
    {
        var feed = new FeedView(
            Tree(
                """
                {"gamePk":"746139","metaData":{"wait":"10","timeStamp":"20240612_041248"},
                 "gameData":{"game":{"season":2024,"type":"R","gameNumber":[1]},"teams":{"away":{"id":"140","name":7}},"venue":{"id":true}},
                 "liveData":{"linescore":{"currentInning":"7","innings":[{"num":"1","away":{"runs":"2"}}],"teams":{"away":{"runs":2}}}}}
                """
            )
        );
        Assert.Equal(
            (746139, 10, 2024, 140, "7", 7),
            (feed.GamePk!.Value.Value, feed.AdvisedWaitSeconds, feed.Season, feed.Away.Id, feed.Away.Name, feed.Inning)
        );
        Assert.Equal(2, feed.Innings[0].Away.Runs);
        Assert.Null(feed.GameNumber);
        Assert.Null(feed.VenueId);
        Assert.Equal(10, feed.Drift.Total);
        Assert.Equal(1, feed.Drift.ByPlace["gameData/game/season"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"gamePk":-1,"gameData":[],"liveData":{"plays":{"allPlays":[null,{}]},"linescore":{"innings":[7]}}}""")]
    public void Nothing_that_is_missing_is_an_error(string document)
    {
        var feed = new FeedView(Tree(document));
        Assert.Null(feed.GamePk);
        Assert.Equal(GameState.Unknown, feed.Status.State);
        Assert.Contains(feed.Check(new GamePk(1)), doubt => doubt.Kind == FeedDoubtKind.WrongGame);
        Assert.Contains(feed.Check(new GamePk(1)), doubt => doubt.Kind == FeedDoubtKind.NoTimecode);
    }

    [Theory]
    [InlineData("""[{"op":"replace","path":"/gamePk","value":1}]""", FeedDoubtKind.WrongGame)]
    [InlineData("""[{"op":"replace","path":"/gameData/game/pk","value":1}]""", FeedDoubtKind.WrongGame)]
    [InlineData("""[{"op":"remove","path":"/metaData/timeStamp"}]""", FeedDoubtKind.NoTimecode)]
    [InlineData("""[{"op":"replace","path":"/metaData/timeStamp","value":"20240612_041247"}]""", FeedDoubtKind.TimecodeWentBack)]
    [InlineData("""[{"op":"remove","path":"/liveData/plays/allPlays/5"}]""", FeedDoubtKind.PlaysNotContiguous)]
    [InlineData("""[{"op":"replace","path":"/liveData/plays/allPlays/61/count/balls","value":4}]""", FeedDoubtKind.CurrentPlayDiffers)]
    [InlineData("""[{"op":"replace","path":"/liveData/linescore/innings/0/home/runs","value":9}]""", FeedDoubtKind.InningsDoNotAddUp)]
    [InlineData(
        """[{"op":"replace","path":"/liveData/boxscore/teams/home/teamStats/batting/runs","value":9}]""",
        FeedDoubtKind.BoxscoreDiffers
    )]
    [InlineData(
        """[{"op":"replace","path":"/liveData/plays/currentPlay/result/awayScore","value":9},{"op":"copy","from":"/liveData/plays/currentPlay","path":"/liveData/plays/allPlays/61"},{"op":"remove","path":"/liveData/plays/allPlays/62"}]""",
        FeedDoubtKind.LastPlayDiffers
    )]
    public void A_patch_that_breaks_the_document_raises_its_doubt_and_no_other(string patch, FeedDoubtKind expected)
    {
        var held = Capture("746139_20240612_041248_R_I");
        var patched = new FeedView(JsonPatch.Apply(held.Root, JsonPatch.Parse(Tree(patch))));
        Assert.Equal([expected], patched.Check(held.GamePk!.Value, held.Timecode).Select(doubt => doubt.Kind));
    }

    private static FeedView Capture(string name) => new(JsonTree.Parse(TestData.Bytes($"statsapi/feed_live/{name}.json")));

    private static JsonTree Tree(string text) => JsonTree.Parse(Encoding.UTF8.GetBytes(text));
}
