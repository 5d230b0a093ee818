using MlbSts.Domain;
using MlbSts.Json;

namespace MlbSts.StatsApi.Feeds;

/// <summary>
/// What is different between two documents of a game, by its meaning. Parts that both share are passed over without a look inside, so of
/// a patched document only what the patch touched is compared.
/// </summary>
public static class GameChanges
{
    /// <summary>More are not told one by one.</summary>
    public const int Most = 100;

    private const string PlaysPath = "/liveData/plays/allPlays";
    private static readonly string[] Sides = ["away", "home"];
    private static readonly string[] LineupParts = ["battingOrder", "pitchers", "bench", "bullpen", "batters"];
    private static readonly string[] StatisticsParts = ["teamStats", "players"];

    /// <summary>The differences, at most <see cref="Most"/>; none where there was no document before, as all of it is new.</summary>
    /// <param name="before">The older document.</param>
    /// <param name="after">The newer one.</param>
    public static IReadOnlyList<GameChange> Between(FeedView? before, FeedView after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return before is null ? [] : [.. Of(before, after).Take(Most)];
    }

    private static IEnumerable<GameChange> Of(FeedView before, FeedView after)
    {
        if (!Same(before, after, "/gameData/status"))
            yield return new(GameChangeKind.Status, "/gameData/status");
        foreach (var side in Sides)
        {
            var runs = $"/liveData/linescore/teams/{side}/runs";
            if (!Same(before, after, runs))
                yield return new(GameChangeKind.Score, runs);
        }
        for (var index = 0; index < Math.Max(before.Plays.Count, after.Plays.Count); index++)
        {
            foreach (var change in OfPlay(At(before, index), At(after, index), $"{PlaysPath}/{index}"))
                yield return change;
        }
        foreach (var side in Sides)
        {
            var team = $"/liveData/boxscore/teams/{side}";
            foreach (var part in LineupParts.Where(part => !Same(before, after, $"{team}/{part}")))
                yield return new(GameChangeKind.Lineup, $"{team}/{part}");
            foreach (var part in StatisticsParts.Where(part => !Same(before, after, $"{team}/{part}")))
                yield return new(GameChangeKind.Boxscore, $"{team}/{part}");
        }
    }

    private static IEnumerable<GameChange> OfPlay(JsonTree? before, JsonTree? after, string path)
    {
        if (after is null)
        {
            yield return new(GameChangeKind.PlayRemoved, path);
            yield break;
        }
        if (JsonTree.DeepEquals(before, after))
            yield break;
        if (before is not null && IsComplete(before))
        {
            yield return new(GameChangeKind.PlayCorrected, path);
            yield break;
        }
        if (before is null)
            yield return new(GameChangeKind.PlayAdded, path);
        var events = after["playEvents"]?.Items ?? [];
        for (var index = before?["playEvents"]?.Items.Count ?? 0; index < events.Count; index++)
        {
            var kind = events[index]["isPitch"]?.AsBool() == true ? GameChangeKind.PitchAdded : GameChangeKind.ActionAdded;
            yield return new(kind, $"{path}/playEvents/{index}");
        }
        if (IsComplete(after))
            yield return new(GameChangeKind.PlayCompleted, path);
    }

    private static JsonTree? At(FeedView feed, int play) => play < feed.Plays.Count ? feed.Plays[play] : null;

    private static bool IsComplete(JsonTree play) => play["about"]?["isComplete"]?.AsBool() == true;

    private static bool Same(FeedView before, FeedView after, string path) =>
        JsonTree.DeepEquals(before.Root.At(path), after.Root.At(path));
}
