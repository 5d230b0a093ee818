using MlbSts.Clock;
using MlbSts.Json;
using MlbSts.Simulator.Replay;
using MlbSts.StatsApi.Feeds;
using MlbSts.StatsApi.Patching;
using MlbSts.Testing;

namespace MlbSts.Simulator.Tests.Replay;

public class ReplayTests
{
    private static readonly Lazy<ReplayedSeason> Saved = new(() => ReplayedSeason.Of(TestData.Path("statsapi/feed_live")));

    private static ReplayedSeason Season()
    {
        TestData.Path("statsapi/feed_live");
        return Saved.Value;
    }

    public static TheoryData<int> Games => [631220, 634555, 662573, 715720, 715730, 744914, 746139, 746215, 747175];

    [Theory]
    [MemberData(nameof(Games))]
    public void The_last_state_is_the_capture_byte_for_byte(int gamePk)
    {
        var timeline = Season().Find(gamePk)!;
        var files = Directory.GetFiles(TestData.Path("statsapi/feed_live"), $"{gamePk}_*.json").Order(StringComparer.Ordinal).ToArray();
        // 746139 has two captures, the second is newer; of those of 747175 nobody can say.
        var expected = File.ReadAllBytes(gamePk == 746139 ? files[1] : files[0]);
        Assert.Equal(expected, timeline.Body(timeline.Marks.Count - 1).ToArray());
        Assert.Equal(
            JsonTree.Parse(expected).At("/metaData/timeStamp")!.AsString(),
            new Domain.Timecode(timeline.Marks[^1].Moment).ToString()
        );
        Assert.True(JsonTree.DeepEquals(JsonTree.Parse(expected), timeline.State(timeline.Marks.Count - 1)));
    }

    [Theory]
    [MemberData(nameof(Games))]
    public void Every_earlier_state_agrees_with_itself(int gamePk)
    {
        var timeline = Season().Find(gamePk)!;
        var runs = (Away: 0, Home: 0);
        for (var i = 0; i < timeline.Marks.Count; i++)
        {
            var state = timeline.State(i);
            Assert.Equal([], FeedRules.Violations(state).Select(found => $"state {i}: {found}"));
            Assert.Equal(timeline.Marks[i].Status.Code, state.At("/gameData/status/statusCode")?.AsString());
            var now = (Away: timeline.Marks[i].AwayScore ?? runs.Away, Home: timeline.Marks[i].HomeScore ?? runs.Home);
            Assert.True(now.Away >= runs.Away && now.Home >= runs.Home, $"state {i} takes a run back");
            runs = now;
        }
        Assert.All(timeline.Marks.Zip(timeline.Marks.Skip(1)), pair => Assert.True(pair.First.Moment < pair.Second.Moment));
    }

    [Theory]
    [MemberData(nameof(Games))]
    public void The_differences_lead_from_the_first_state_to_the_capture(int gamePk)
    {
        var timeline = Season().Find(gamePk)!;
        var held = timeline.State(0);
        for (var i = 1; i < timeline.Marks.Count; i++)
        {
            held = FeedPatch.Apply(held, FeedPatch.Parse(JsonTree.Array([JsonTree.Parse(timeline.Step(i))])));
            Assert.True(JsonTree.DeepEquals(held, timeline.State(i)), $"step {i}");
        }
    }

    [Fact]
    public void A_finished_game_is_rebuilt_pitch_by_pitch_through_its_states()
    {
        var timeline = Season().Find(744914)!;
        Assert.Equal(
            ["S", "P", "PW", "PY", "I", "O", "F"],
            timeline
                .Marks.Select(mark => mark.Status.Code)
                .Aggregate(
                    new List<string>(),
                    (codes, code) =>
                    {
                        if (codes.Count == 0 || codes[^1] != code)
                            codes.Add(code);
                        return codes;
                    }
                )
        );
        // Each second that the final dates is a state of its own.
        var dated = FeedMoments.Of(new FeedView(timeline.State(timeline.Marks.Count - 1)));
        var seconds = timeline.Marks.Select(mark => mark.Moment.ToUnixTimeSeconds()).ToHashSet();
        Assert.InRange(dated.Count(moment => seconds.Contains(moment.At.ToUnixTimeSeconds())) / (double)dated.Count, 0.98, 1);
    }

    [Fact]
    public void A_tie_of_two_captures_is_warned_of_once_and_a_newer_one_counts_silently()
    {
        var warning = Assert.Single(Season().Warnings);
        Assert.Contains("747175", warning, StringComparison.Ordinal);
        Assert.Contains("20240713_041909", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Games_whose_capture_is_not_final_stay_where_it_ends_and_the_plan_names_them()
    {
        var season = Season();
        var league = new SimulatedLeague(season, new SimulatedClock(DateTimeOffset.UnixEpoch), new Faults.FaultDealer(new()), speed: 1);
        var open = league.Plan().Where(game => game.Outcome == PlannedOutcome.NotFinal).ToArray();
        Assert.Equal([662573, 715730, 746139], open.Select(game => game.GamePk).Order());
        Assert.Equal(["I", "I", "S"], open.Select(game => game.LastStatus).Order());
        Assert.Equal(9, league.Plan().Count);
        Assert.Equal(league.Plan().Select(game => game.Date).Order(), league.Plan().Select(game => game.Date));
    }

    [Fact]
    public void Files_that_are_no_feeds_are_named_and_the_others_played()
    {
        var folder = Directory.CreateTempSubdirectory("replay");
        try
        {
            File.Copy(TestData.Path("statsapi/feed_live/744914_20240701_214404_R_F.json"), Path.Combine(folder.FullName, "good.json"));
            foreach (var malformed in Directory.GetFiles(TestData.Path("statsapi/malformed")))
                File.Copy(malformed, Path.Combine(folder.FullName, Path.GetFileName(malformed)));
            File.WriteAllText(Path.Combine(folder.FullName, "empty.json"), "");
            var season = ReplayedSeason.Of(folder.FullName);
            Assert.Single(season.Dates);
            Assert.Equal(3, season.Warnings.Count);
            Assert.Contains(season.Warnings, warning => warning.StartsWith("empty.json is left out", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_byte_order_mark_is_read_over_and_served_as_it_was()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. TestData.Bytes("statsapi/feed_live/746215_20240618_040527_R_F.json")];
        var timeline = new ReplayTimeline(Capture.Read("with-mark.json", bytes));
        Assert.Equal(bytes, timeline.Body(timeline.Marks.Count - 1).ToArray());
        Assert.Equal([], FeedRules.Violations(timeline.State(timeline.Marks.Count / 2)));
    }

    [Fact]
    public void Plays_without_times_do_not_stop_a_replay()
    {
        var capture = Capture.Read("x.json", TestData.Bytes("statsapi/feed_live/746215_20240618_040527_R_F.json"));
        var timeless = capture.Plays.Select(
            (play, i) =>
                i % 3 != 0
                    ? play
                    : play.With("about", play["about"]!.Without("startTime").Without("endTime"))
                        .With(
                            "playEvents",
                            JsonTree.Array(play["playEvents"]!.Items.Select(one => one.Without("startTime").Without("endTime")))
                        )
        );
        var feed = capture.Feed.Replace("/liveData/plays/allPlays", JsonTree.Array(timeless));
        var timeline = new ReplayTimeline(Capture.Read("timeless.json", feed.ToUtf8()));
        Assert.InRange(timeline.Marks.Count, 100, 400);
        for (var i = 0; i < timeline.Marks.Count; i++)
            Assert.Equal([], FeedRules.Violations(timeline.State(i)).Select(found => $"state {i}: {found}"));
    }
}
