using System.Globalization;
using MlbSts.Monitor.Boards;
using MlbSts.Standalone.Running;
using MlbSts.StatsApi;

namespace MlbSts.Standalone.Screen;

/// <summary>What a run came to, in a dozen lines.</summary>
internal static class Summary
{
    public static IEnumerable<string> Lines(
        Progress progress,
        RunTotals totals,
        StatsApiStatistics statistics,
        TimeSpan took,
        IReadOnlyList<string> warnings
    )
    {
        yield return progress.IsDone
            ? Say(
                $"Done: {progress.Filed} of {progress.Games.Count} games are filed in mlb-current, the others are explained. It took {took.TotalSeconds:0} s."
            )
            : Say($"Not done: {progress.Filed} of {progress.Games.Count} games are filed in mlb-current after {took.TotalSeconds:0} s.");
        foreach (var game in progress.Games.Where(game => !game.IsFiled))
            yield return Say($"  {game.GamePk} {game.Name}: {game.Reason}");
        foreach (var loose in progress.Loose)
            yield return Say($"  left over in mlb-state: {loose}");
        foreach (var warning in warnings)
            yield return Say($"  warning: {warning}");
        yield return Say(
            $"  polls       {totals.Polls:N0}: {totals.Diffs:N0} diffs, {totals.FullFeeds:N0} full feeds, {totals.Unchanged:N0} without news; {totals.Failed:N0} more brought nothing"
        );
        yield return Say($"  received    {statistics.Bytes / 1e6:N1} MB, {statistics.WireBytes / 1e6:N1} MB on the wire");
        yield return Say($"  changes     {totals.Changes:N0}");
        yield return Say(
            $"  lag         p50 {Seconds(totals.Lag, 0.5)}, p95 {Seconds(totals.Lag, 0.95)}, p99 {Seconds(totals.Lag, 0.99)} of league time, from the feed's timecode to stored"
        );
        yield return Say(
            $"  processing  p50 {Milliseconds(totals.Processing, 0.5)}, p95 {Milliseconds(totals.Processing, 0.95)}, p99 {Milliseconds(totals.Processing, 0.99)}, from the answer's last byte to stored"
        );
        yield return Say(
            $"  filed       {string.Join(", ", progress.Games.Where(game => game.IsFiled).CountBy(game => game.Reason).Select(pair => $"{pair.Value} {pair.Key}"))}"
        );
        var refused = statistics
            .Refusals.GroupBy(pair => pair.Key.Kind, pair => pair.Value)
            .Select(group => $"{group.Key.WireName()} {group.Sum():N0}")
            .Order(StringComparer.Ordinal)
            .ToList();
        yield return Say($"  refused     {(refused.Count == 0 ? "nothing" : string.Join(", ", refused))}");
    }

    private static string Seconds(LagSample sample, double share) => sample.Percentile(share) is { } value ? Say($"{value:0.#} s") : "-";

    private static string Milliseconds(LagSample sample, double share) =>
        sample.Percentile(share) is { } value ? Say($"{value:0.0} ms") : "-";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
