using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Documents;

namespace MlbSts.StatsApi.Feeds;

/// <summary>
/// The moments at which a feed changed, read from the times of its plays, pitches and actions: a play begins, something happens in it,
/// it ends. The API gives one version a second of timecode, so of several in one second the last counts.
/// </summary>
public static class FeedMoments
{
    /// <summary>All moments of the game from its first pitch on, in their order.</summary>
    /// <param name="feed">A feed; that of a final has them all.</param>
    public static IReadOnlyList<FeedMoment> Of(FeedView feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var moments = new List<FeedMoment>();
        for (var i = 0; i < feed.Plays.Count; i++)
            Read(feed.Plays, i, moments);
        return BySecond(moments);
    }

    /// <summary>The newest moment of a feed.</summary>
    /// <returns><see langword="null"/> before the first pitch.</returns>
    public static FeedMoment? Last(FeedView feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var moments = new List<FeedMoment>();
        for (var i = Math.Max(0, feed.Plays.Count - 2); i < feed.Plays.Count; i++)
            Read(feed.Plays, i, moments);
        return BySecond(moments) is [.., var last] ? last : null;
    }

    private static void Read(IReadOnlyList<JsonTree> plays, int index, List<FeedMoment> moments)
    {
        var play = new TolerantReader(plays[index], "", new TypeDrift());
        var about = play.In("about");
        var isRunnerOn = index > 0 && IsRunnerOn(plays[index - 1], plays[index]);
        // The first play of a game begins with line-ups and changes of status, long before the first pitch.
        var hasBegun = index > 0;
        if (hasBegun)
            Add(about.Moment("startTime"), FeedMomentKind.BatterUp);
        foreach (var item in play.Node?["playEvents"]?.Items ?? [])
        {
            var happened = new TolerantReader(item, "", play.Drift);
            hasBegun |= happened.Flag("isPitch") == true;
            if (hasBegun)
                Add(happened.Moment("startTime"), KindOf(happened, isRunnerOn));
        }
        if (about.Flag("isComplete") == true)
        {
            var isLastOut = play.In("count").Int("outs") == 3;
            Add(about.Moment("endTime"), isLastOut ? FeedMomentKind.EndOfHalfInning : FeedMomentKind.EndOfPlateAppearance);
        }

        void Add(DateTimeOffset? at, FeedMomentKind kind)
        {
            if (at is { } moment)
                moments.Add(new FeedMoment(moment, kind));
        }
    }

    private static FeedMomentKind KindOf(TolerantReader happened, bool isRunnerOn)
    {
        var details = happened.In("details");
        if (happened.Flag("isPitch") != true)
            return details.Text("eventType") == "pitching_substitution" ? FeedMomentKind.PitchingChange : FeedMomentKind.Action;
        if (details.Flag("isInPlay") == true)
            return FeedMomentKind.InPlay;
        var count = happened.In("count");
        var code = details.In("call").Text("code") ?? details.Text("code");
        if (count.Int("balls") >= 4 || count.Int("strikes") >= 3 || code == "H")
            return FeedMomentKind.LastPitch;
        if (code is "F" or "L" or "R")
            return FeedMomentKind.Foul;
        return isRunnerOn ? FeedMomentKind.PitchRunnersOn : FeedMomentKind.PitchBasesEmpty;
    }

    private static bool IsRunnerOn(JsonTree former, JsonTree play) =>
        former["about"]?["halfInning"]?.AsString() == play["about"]?["halfInning"]?.AsString()
        && former["matchup"] is { } matchup
        && (matchup["postOnFirst"] ?? matchup["postOnSecond"] ?? matchup["postOnThird"]) is not null;

    private static List<FeedMoment> BySecond(List<FeedMoment> moments)
    {
        var ordered = new List<FeedMoment>(moments.Count);
        foreach (var moment in moments.OrderBy(moment => moment.At))
        {
            if (ordered.Count > 0 && Second(ordered[^1]) == Second(moment))
                ordered[^1] = moment;
            else
                ordered.Add(moment);
        }
        return ordered;
    }

    private static long Second(FeedMoment moment) => moment.At.ToUnixTimeSeconds();
}
