using MlbSts.Domain;
using MlbSts.Json;

namespace MlbSts.StatsApi.Feeds;

/// <summary>
/// The consistency check of <see cref="FeedView.Check"/>: each rule holds in every real capture, and speaks only of values that are there.
/// </summary>
internal static class FeedCheck
{
    public static IReadOnlyList<FeedDoubt> Doubts(FeedView feed, GamePk expected, Timecode? previous)
    {
        var doubts = new List<FeedDoubt>();
        Identity(feed, expected, doubts);
        Time(feed, previous, doubts);
        PlaysAreContiguous(feed, doubts);
        PlayEventsStandOnce(feed, doubts);
        CurrentPlay(feed, doubts);
        Runs("away", feed.Away, feed.Innings.Sum(inning => inning.Away.Runs ?? 0L), feed.LastPlay?.AwayScore, feed, doubts);
        Runs("home", feed.Home, feed.Innings.Sum(inning => inning.Home.Runs ?? 0L), feed.LastPlay?.HomeScore, feed, doubts);
        return doubts;
    }

    private static void Identity(FeedView feed, GamePk expected, List<FeedDoubt> doubts)
    {
        var inner = feed.Root["gameData"]?["game"]?["pk"]?.AsInt();
        if (feed.GamePk != expected || (inner is not null && inner != expected.Value))
            doubts.Add(
                new(
                    FeedDoubtKind.WrongGame,
                    $"game {expected} was asked for, and this is {feed.GamePk?.ToString() ?? "no game"} (gameData.game.pk {inner})",
                    feed.GamePk,
                    expected
                )
            );
    }

    private static void Time(FeedView feed, Timecode? previous, List<FeedDoubt> doubts)
    {
        if (feed.Timecode is null)
            doubts.Add(new(FeedDoubtKind.NoTimecode, "metaData.timeStamp is missing or no timecode"));
        else if (feed.Timecode < previous)
            doubts.Add(
                new(FeedDoubtKind.TimecodeWentBack, $"{feed.Timecode} is earlier than {previous}", feed.Timecode, $"{previous} or later")
            );
    }

    private static void PlaysAreContiguous(FeedView feed, List<FeedDoubt> doubts)
    {
        for (var i = 0; i < feed.Plays.Count; i++)
        {
            var index = (feed.Plays[i]["atBatIndex"] ?? feed.Plays[i]["about"]?["atBatIndex"])?.AsInt();
            if (index == i)
                continue;
            doubts.Add(new(FeedDoubtKind.PlaysNotContiguous, $"play {i} has atBatIndex {index}", index, i));
            return;
        }
    }

    private static void PlayEventsStandOnce(FeedView feed, List<FeedDoubt> doubts)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var indexes = new HashSet<int>();
        for (var i = 0; i < feed.Plays.Count; i++)
        {
            indexes.Clear();
            foreach (var item in feed.Plays[i]["playEvents"]?.Items ?? [])
            {
                var (id, index) = (item["playId"]?.AsString(), item["index"]?.AsInt());
                if ((id is not { Length: > 0 } || ids.Add(id)) && (index is not { } known || indexes.Add(known)))
                    continue;
                doubts.Add(
                    new(FeedDoubtKind.PlayEventTwice, $"play {i}: the play event {id ?? $"{index}"} stands twice", id ?? $"{index}", "once")
                );
                return;
            }
        }
    }

    private static void CurrentPlay(FeedView feed, List<FeedDoubt> doubts)
    {
        if (feed.Root["liveData"]?["plays"]?["currentPlay"] is not { } current)
            return;
        if (!JsonTree.DeepEquals(current, feed.Plays.Count == 0 ? null : feed.Plays[^1]))
            doubts.Add(
                new(
                    FeedDoubtKind.CurrentPlayDiffers,
                    $"currentPlay {current["atBatIndex"]} differs from the last of {feed.Plays.Count} plays",
                    current["atBatIndex"],
                    feed.Plays.Count - 1
                )
            );
    }

    private static void Runs(string side, FeedTeam team, long innings, int? lastPlay, FeedView feed, List<FeedDoubt> doubts)
    {
        if (team.Line.Runs is not { } runs)
            return;
        if (feed.Innings.Count > 0 && innings != runs)
            doubts.Add(new(FeedDoubtKind.InningsDoNotAddUp, $"{side}: innings {innings}, linescore {runs}", innings, runs));
        if (team.Box.Runs is { } box && box != runs)
            doubts.Add(new(FeedDoubtKind.BoxscoreDiffers, $"{side}: boxscore {box}, linescore {runs}", box, runs));
        if (lastPlay is { } score && score != runs)
            doubts.Add(new(FeedDoubtKind.LastPlayDiffers, $"{side}: last play {score}, linescore {runs}", score, runs));
    }
}
