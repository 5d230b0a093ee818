using System.Globalization;
using MlbSts.Domain;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Json;
using MlbSts.Rules;
using MlbSts.Rules.Schemas;
using MlbSts.StatsApi.Feeds;
using MlbSts.Validator.Validation;

namespace MlbSts.Benchmarks.Feeds;

/// <summary>
/// What the validation of a final costs the processor: reading it, the schema, all rules, the tables among them, and the whole.
/// </summary>
internal static class ValidationBenchmark
{
    private const int Warm = 3;

    public static async Task<int> RunAsync(string folder, int rounds, TextWriter output)
    {
        var sums = new double[5];
        var finals = 0;
        await output.WriteLineAsync(
            $"{rounds} rounds: best ms of processor of reading, schema, tables, all rules with both, the whole; KB allocated by the whole"
        );
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var text = JsonTree.ParseOwned(await File.ReadAllBytesAsync(file));
            var compact = Compact(text);
            if (new FeedView(text) is not { GamePk: { } gamePk, Status.State: GameState.Final or GameState.Forfeited })
                continue;
            var (best, kilobytes) = await MeasureAsync(gamePk, compact, rounds);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += best[i];
            finals++;
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {Path.GetFileName(file), -44} {compact.Length / 1000, 5} KB {string.Join(' ', best.Select(Shown))} {kilobytes, 8:0}"
                )
            );
        }
        await output.WriteLineAsync($"  mean of {finals} finals {string.Join(' ', sums.Select(sum => Shown(sum / finals)))}");
        return 0;
    }

    private static async Task<(double[] Best, double Kilobytes)> MeasureAsync(GamePk gamePk, byte[] compact, int rounds)
    {
        var schema = await FeedSchema.LoadAsync();
        var validator = new DocumentValidator(RuleBook.Default);
        double[] best = [.. Enumerable.Repeat(double.MaxValue, 5)];
        long allocated = 0;
        for (var round = -Warm; round < rounds; round++)
        {
            double[] times =
            [
                await TimeAsync(() => Task.FromResult<object>(Read(compact))),
                await TimeAsync(Read(compact), feed => Task.FromResult<object>(schema.Check(feed).ToList())),
                await TimeAsync(Read(compact), feed => Task.FromResult<object>(FeedTables.Read(feed))),
                await TimeAsync(Read(compact), async feed => await RuleBook.Default.CheckAsync(feed, gamePk)),
                0,
            ];
            var bytes = GC.GetTotalAllocatedBytes();
            times[4] = await TimeAsync(async () => await validator.ValidateAsync(gamePk, compact));
            if (round < 0)
                continue;
            allocated += GC.GetTotalAllocatedBytes() - bytes;
            for (var i = 0; i < best.Length; i++)
                best[i] = Math.Min(best[i], times[i]);
        }
        return (best, allocated / 1000.0 / rounds);
    }

    private static FeedView Read(byte[] compact) => new(JsonTree.ParseOwned(compact));

    private static Task<double> TimeAsync(FeedView feed, Func<FeedView, Task<object>> step) => TimeAsync(() => step(feed));

    private static async Task<double> TimeAsync(Func<Task<object>> step)
    {
        var started = Environment.CpuUsage.TotalTime;
        await step();
        return (Environment.CpuUsage.TotalTime - started).TotalMilliseconds;
    }

    // As the API sends it; captures are often indented.
    private static byte[] Compact(JsonTree text)
    {
        using var document = System.Text.Json.JsonDocument.Parse(text.ToUtf8());
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
    }

    private static string Shown(double milliseconds) => milliseconds.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(8);
}
