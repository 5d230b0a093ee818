using System.Globalization;
using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Scheduler.Gaps;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Benchmarks.Polling;

/// <summary>
/// Replays the finals of a folder under the three ways to decide intervals: requests an hour beside the staleness of what is known, fixed
/// polling with as many requests, and a poller that knows every change beforehand. Adaptive polling of a game has learnt from the others.
/// </summary>
internal static class PollingBenchmark
{
    // From here on there is a pitch clock, and a game goes faster.
    private const int FirstSeasonWithClock = 2023;
    private const double ByStateSeconds = 30;

    private static readonly int[] Rates = [360, 240, 180, 120];

    public static async Task<int> RunAsync(string folder, TextWriter output)
    {
        var games = await ReadAsync(folder);
        foreach (var era in games.Values.GroupBy(game => game.Season >= FirstSeasonWithClock).OrderBy(era => era.Key))
        {
            var name = era.Key ? $"{FirstSeasonWithClock} and later" : $"before {FirstSeasonWithClock}";
            var group = new ReplayedGames([.. era.Select(game => game.Moments)]);
            await output.WriteLineAsync($"== {name}: {Told(group)}");
            if (group.Games.Count < 2)
            {
                await output.WriteLineAsync(
                    "adaptive polling of a game learns from others: give a folder with two games or more of these seasons"
                );
                continue;
            }
            await OneGameAsync(group, output);
            await SlateAsync(group, output);
        }
        if (games.Count > 0)
            return 0;
        await output.WriteLineAsync($"no final feed with dated plays in {folder}");
        return 1;
    }

    /// <summary>Learns curves from the finals of a folder, seasons with a pitch clock only, and writes them as the Scheduler ships them.</summary>
    public static async Task<int> LearnAsync(string folder, string file)
    {
        var games = (await ReadAsync(folder)).Where(game => game.Value.Season >= FirstSeasonWithClock).ToList();
        var curves = new GapCurves();
        foreach (var (_, game) in games)
            curves.Learn(game.Moments);
        var record = new GapCurvesRecord(GapCurvesRecord.CurrentVersion, games.Count, [], curves.ToRecord());
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(record, MessageJson.Options));
        return 0;
    }

    private static async Task<SortedDictionary<GamePk, (int Season, IReadOnlyList<FeedMoment> Moments)>> ReadAsync(string folder)
    {
        var games = new SortedDictionary<GamePk, (int Season, IReadOnlyList<FeedMoment> Moments)>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var feed = new FeedView(JsonTree.ParseOwned(await File.ReadAllBytesAsync(file)));
            if (feed is not { GamePk: { } gamePk, Season: { } season })
                continue;
            // Captures of one game are one game: the longest has it all.
            var moments = FeedMoments.Of(feed);
            if (moments.Count > 1 && (!games.TryGetValue(gamePk, out var known) || known.Moments.Count < moments.Count))
                games[gamePk] = (season, moments);
        }
        return games;
    }

    private static async Task OneGameAsync(ReplayedGames group, TextWriter output)
    {
        await output.WriteLineAsync("one game under way            requests/h   mean s    p95    p99   of fixed: mean    p95    p99");
        foreach (var seconds in new[] { 10.0, 15, 20, 30, 60 })
            await output.WriteLineAsync(Row($"fixed {seconds:0} s", group.Replay((_, _, _) => seconds)));
        await output.WriteLineAsync(Row($"by-state, in progress {ByStateSeconds:0} s", group.Replay((_, _, _) => ByStateSeconds)));
        foreach (var rate in Rates)
        {
            var (adaptive, price) = group.Adaptive(rate);
            await output.WriteLineAsync(Row($"adaptive, price {price:0.0}", adaptive, Fixed(group, adaptive.RequestsPerHour)));
            await output.WriteLineAsync(
                Row("clairvoyant", group.Clairvoyant(adaptive.RequestsPerHour), Fixed(group, adaptive.RequestsPerHour))
            );
        }
        var ten = group.Replay((_, _, _) => 10);
        foreach (
            var (what, isReached) in new (string, Func<Staleness, bool>)[]
            {
                ("mean", it => it.Mean <= ten.Mean),
                ("mean and p95", it => it.Mean <= ten.Mean && it.P95 <= ten.P95),
            }
        )
        {
            var cheapest = Enumerable.Range(5, 30).Select(step => group.Adaptive(step * 12).Staleness).FirstOrDefault(isReached);
            await output.WriteLineAsync(
                cheapest is null
                    ? $"{what} of fixed 10 s: not reached with less than 420 requests/h"
                    : Row($"{what} of fixed 10 s with", cheapest)
            );
        }
    }

    private static async Task SlateAsync(ReplayedGames group, TextWriter output)
    {
        var slate = new Slate(group);
        await output.WriteLineAsync($"a slate of {Slate.Games} games, never more than one request a second");
        var even = slate.Even();
        await output.WriteLineAsync(Row("equal shares at fixed intervals", even));
        foreach (var share in new[] { 1, 0.9 })
        {
            var adaptive = slate.Adaptive(share);
            await output.WriteLineAsync(
                Row(string.Create(CultureInfo.InvariantCulture, $"adaptive, {share:0%} of the limit"), adaptive, even)
            );
            await output.WriteLineAsync(Row("clairvoyant, bound by no second", group.Clairvoyant(adaptive.RequestsPerHour), even));
        }
    }

    private static Staleness Fixed(ReplayedGames group, double requestsPerHour) => group.Replay((_, _, _) => 3600 / requestsPerHour);

    private static string Told(ReplayedGames group)
    {
        var gaps = group.Games.SelectMany(game => game.Zip(game.Skip(1), (a, b) => (b.At - a.At).TotalSeconds)).Order().ToList();
        var quantiles = string.Join('/', new[] { 0.1, 0.25, 0.5, 0.75, 0.9 }.Select(share => $"{gaps[(int)(share * gaps.Count)]:0}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{group.Games.Count} games, {group.Hours:0.0} h from first pitch to last out, {group.Changes / group.Hours:0} changes an hour; 10/25/50/75/90 % of gaps {quantiles} s"
        );
    }

    private static string Row(string name, Staleness it, Staleness? beside = null)
    {
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -32}{it.RequestsPerHour, 8:0}{it.Mean, 9:0.00}{it.P95, 7:0.0}{it.P99, 7:0.0}"
        );
        return beside is null
            ? row
            : row
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{it.Mean / beside.Mean, 17:0.00}{it.P95 / beside.P95, 7:0.00}{it.P99 / beside.P99, 7:0.00}"
                );
    }
}
