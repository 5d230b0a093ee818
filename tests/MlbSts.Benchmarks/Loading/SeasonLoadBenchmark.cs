using System.Globalization;
using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Requests;
using MlbSts.Rules;

namespace MlbSts.Benchmarks.Loading;

/// <summary>
/// Brings a season from Retrosheet's zip to the Parquet files of all tables, in memory, and prints what each part costs the processor, the
/// wall time of the whole and the most memory.
/// </summary>
internal static class SeasonLoadBenchmark
{
    public static async Task<int> RunAsync(string archive, int rounds, TextWriter output)
    {
        var source = new RetrosheetSource(archive, Path.GetFileName(archive));
        // The whole first: what the parts hold in memory would count as its own.
        for (var round = 1; round <= rounds; round++)
            await WholeAsync(source, round, output);
        for (var round = 1; round <= rounds; round++)
            await PartsAsync(source, output);
        return 0;
    }

    private static async Task WholeAsync(RetrosheetSource source, int round, TextWriter output)
    {
        var cores = Environment.ProcessorCount;
        var cpu = Environment.CpuUsage.TotalTime;
        var (allocated, paused) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        var began = TimeProvider.System.GetTimestamp();
        var (phase, season, slots) = Find(source, output);
        using var reader = new SlotReader(phase, season, "load", new LoadPlan(), RuleBook.Default, cores);
        using var build = new SeasonBuild(_ => null);
        var built = await build.RunAsync(reader.ReadAsync(slots, default), _ => { }, default);
        var wall = TimeProvider.System.GetElapsedTime(began);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {slots.Length:N0} games, {built.Sum(table => table.Rows):N0} rows, {built.Sum(table => (long)table.Content.Length) / 1e6:F1} MB of Parquet in {wall.TotalSeconds:F2} s on {cores} cores ({(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F2} s of processor), peak memory {PeakMegabytes():F0} MB, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:N0} MB allocated, {(GC.GetTotalPauseDuration() - paused).TotalMilliseconds:F0} ms of it in collections"
            )
        );
    }

    private static async Task PartsAsync(RetrosheetSource source, TextWriter output)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var (phase, season, slots) = Find(source, output);
        Print("find");
        using (var reader = source.OpenReader(phase, season))
        {
            foreach (var slot in slots)
                reader.Read(slot.New!);
        }
        Print("read into rows");
        var read = new List<ReadSlot[]>();
        using (var reader = new SlotReader(phase, season, "load", new LoadPlan(), RuleBook.Default, 1))
        {
            await foreach (var batch in reader.ReadAsync(slots, default))
                read.Add(batch);
        }
        cpu = Environment.CpuUsage.TotalTime;
        foreach (var slot in read.SelectMany(batch => batch))
            RuleBook.Default.Check(slot.Tables!, source.Name);
        Print("rules");
        using var build = new SeasonBuild(_ => null);
        await build.RunAsync(read.ToAsyncEnumerable(), _ => { }, default);
        Print("rows to Parquet");

        void Print(string what)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {what, -20} {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, 6:F0} ms of processor"
                )
            );
            cpu = Environment.CpuUsage.TotalTime;
        }
    }

    private static (SeasonPhase Phase, int Season, Slot[] Slots) Find(RetrosheetSource source, TextWriter output)
    {
        FoundGame[] games = [.. source.Find(refused => output.WriteLine($"refused {refused.File}: {refused.Reason}"), default)];
        var (phase, season) = (games[0].Phase, games[0].Season);
        return (
            phase,
            season,
            [
                .. games
                    .Where(game => game.Phase == phase && game.Season == season)
                    .OrderBy(game => game.Key, GameKey.Order)
                    .Select(game => new Slot(game.Key, game)),
            ]
        );
    }

    private static double PeakMegabytes()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
