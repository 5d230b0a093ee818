using MlbSts.StatsApi.Documents;

namespace MlbSts.StatsApi.Feeds;

/// <summary>The parts of a feed that a <see cref="FeedView"/> is made of.</summary>
internal static class FeedReader
{
    public static FeedTeam Team(TolerantReader feed, string side)
    {
        var team = feed.In("gameData").In("teams").In(side);
        var statistics = feed.In("liveData").In("boxscore").In("teams").In(side).In("teamStats");
        var batting = statistics.In("batting");
        var box = new TeamLine(batting.Int("runs"), batting.Int("hits"), statistics.In("fielding").Int("errors"));
        return new(
            team.Int("id"),
            team.Text("name"),
            team.Text("abbreviation"),
            Line(feed.In("liveData").In("linescore").In("teams").In(side)),
            box
        );
    }

    public static IReadOnlyList<FeedInning> Innings(TolerantReader linescore)
    {
        var innings = linescore.Node?["innings"]?.Items ?? [];
        var read = new FeedInning[innings.Count];
        for (var i = 0; i < read.Length; i++)
        {
            var inning = new TolerantReader(innings[i], "liveData/linescore/innings", linescore.Drift);
            read[i] = new(inning.Int("num"), Line(inning.In("away")), Line(inning.In("home")));
        }
        return read;
    }

    public static FeedPlay Play(TolerantReader play)
    {
        var result = play.In("result");
        var about = play.In("about");
        return new(
            play.Int("atBatIndex") ?? about.Int("atBatIndex"),
            result.Int("awayScore"),
            result.Int("homeScore"),
            about.Flag("isComplete"),
            result.Text("event")
        );
    }

    // Feeds have been seen with and without the second spelling of each date; schedule rows use the first.
    public static FeedRescheduling Rescheduling(TolerantReader datetime) =>
        new(
            datetime.Date("originalDate"),
            datetime.Moment("rescheduleDate") ?? datetime.Moment("rescheduleGameDate"),
            datetime.Moment("rescheduledFrom") ?? datetime.Moment("rescheduledFromDate"),
            datetime.Moment("resumeDate") ?? datetime.Moment("resumeDateTime"),
            datetime.Moment("resumedFrom") ?? datetime.Moment("resumedFromDateTime")
        );

    private static TeamLine Line(TolerantReader side) => new(side.Int("runs"), side.Int("hits"), side.Int("errors"));
}
