using System.Text;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using static MlbSts.Domain.FeedMomentKind;

namespace MlbSts.StatsApi.Tests.Feeds;

public sealed class FeedMomentsTests
{
    // A game's first play begins with its line-ups; the second has a runner on first and ends the half-inning in the second after its last pitch.
    private const string Feed = """
        {"gamePk":7,"liveData":{"plays":{"allPlays":[
          {"about":{"startTime":"2025-07-04T22:00:00.000Z","endTime":"2025-07-04T23:06:30.100Z","isComplete":true,"halfInning":"top"},
           "count":{"balls":3,"strikes":0,"outs":2},"matchup":{"postOnFirst":{"id":1}},
           "playEvents":[
            {"isPitch":false,"startTime":"2025-07-04T22:01:00.000Z","details":{"eventType":"game_advisory"}},
            {"isPitch":true,"startTime":"2025-07-04T23:05:10.000Z","details":{"call":{"code":"B"}},"count":{"balls":1,"strikes":0}},
            {"isPitch":true,"startTime":"2025-07-04T23:05:30.000Z","details":{"call":{"code":"F"}},"count":{"balls":1,"strikes":1}},
            {"isPitch":true,"startTime":"2025-07-04T23:06:20.000Z","details":{"call":{"code":"D"},"isInPlay":true},"count":{"balls":1,"strikes":1}}]},
          {"about":{"startTime":"2025-07-04T23:06:45.000Z","endTime":"2025-07-04T23:08:00.900Z","isComplete":true,"halfInning":"top"},
           "count":{"balls":0,"strikes":3,"outs":3},"matchup":{},
           "playEvents":[
            {"isPitch":false,"startTime":"2025-07-04T23:06:50.000Z","details":{"eventType":"pitching_substitution"}},
            {"isPitch":false,"startTime":"2025-07-04T23:07:20.000Z","details":{"code":"1"},"type":"pickoff"},
            {"isPitch":true,"startTime":"2025-07-04T23:07:30.000Z","details":{"call":{"code":"C"}},"count":{"balls":0,"strikes":1}},
            {"isPitch":true,"startTime":"2025-07-04T23:07:45.000Z","details":{"call":{"code":"H"}},"count":{"balls":0,"strikes":1}},
            {"isPitch":true,"startTime":"2025-07-04T23:08:00.200Z","details":{"call":{"code":"S"}},"count":{"balls":0,"strikes":3}}]},
          {"about":{"startTime":"2025-07-04T23:10:20.000Z","isComplete":false,"halfInning":"bottom"},"matchup":{},
           "playEvents":[{"isPitch":true,"startTime":"2025-07-04T23:10:40.000Z","details":{"call":{"code":"B"}},"count":{"balls":1,"strikes":0}}]}
        ]}}}
        """;

    [Fact]
    public void Every_play_pitch_and_action_from_the_first_pitch_on_is_a_moment_and_of_one_second_the_last_counts()
    {
        Assert.Equal(
            [
                ("23:05:10", PitchBasesEmpty),
                ("23:05:30", Foul),
                ("23:06:20", InPlay),
                ("23:06:30", EndOfPlateAppearance),
                ("23:06:45", BatterUp),
                ("23:06:50", PitchingChange),
                ("23:07:20", FeedMomentKind.Action),
                ("23:07:30", PitchRunnersOn),
                ("23:07:45", LastPitch),
                ("23:08:00", EndOfHalfInning),
                ("23:10:20", BatterUp),
                ("23:10:40", PitchBasesEmpty),
            ],
            FeedMoments.Of(View(Feed)).Select(moment => ($"{moment.At:HH:mm:ss}", moment.Kind))
        );
    }

    [Fact]
    public void The_last_moment_is_that_of_the_newest_play_and_there_is_none_before_the_first_pitch()
    {
        Assert.Equal(FeedMoments.Of(View(Feed))[^1], FeedMoments.Last(View(Feed)));
        Assert.Null(FeedMoments.Last(View("""{"gamePk":7,"liveData":{"plays":{"allPlays":[]}}}""")));
    }

    [Fact]
    public void Times_that_cannot_be_read_are_no_moments()
    {
        var feed = Feed.Replace("2025-07-04T23:07:20.000Z", "soon", StringComparison.Ordinal)
            .Replace("\"2025-07-04T23:06:50.000Z\"", "9", StringComparison.Ordinal);
        Assert.Equal(10, FeedMoments.Of(View(feed)).Count);
    }

    private static FeedView View(string feed) => new(JsonTree.Parse(Encoding.UTF8.GetBytes(feed)));
}
