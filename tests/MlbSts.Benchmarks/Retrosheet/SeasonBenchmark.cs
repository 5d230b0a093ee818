using System.Globalization;
using System.IO.Compression;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Csv;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Benchmarks.Retrosheet;

/// <summary>
/// Reads one season's event files again and again on one thread, from memory, and prints the best round of each kind. Time is processor
/// time, so that other work on the machine does not count.
/// </summary>
internal static class SeasonBenchmark
{
    public static int Run(string archive, int rounds, TextWriter output)
    {
        var files = Load(archive);
        var season = new Season();
        foreach (var (name, content) in files.Where(file => file.Name.EndsWith(".ROS", StringComparison.Ordinal)))
            season.AddRoster(name, content);
        var events = files.Where(file => EventFileName.TryParse(file.Name, out _)).ToArray();
        var csv = new EventCsvWriter(
            Enumerable.Range(0, EventCsvWriter.StandardFieldCount),
            Enumerable.Range(0, EventCsvWriter.ExtendedFieldCount)
        );
        Measure("plays", rounds, events, output, () => new EventFileReader(season), static _ => { });
        Measure("plays and box scores", rounds, events, output, () => new EventFileReader(season), static game => BoxScore.Of(game));
        Measure(
            "plays as CSV, 160 fields",
            rounds,
            events,
            output,
            () => new EventFileReader(season),
            game =>
            {
                csv.Write(game);
                csv.Clear();
            }
        );
        return 0;
    }

    private static void Measure(
        string what,
        int rounds,
        (string Name, byte[] Content)[] files,
        TextWriter output,
        Func<EventFileReader> create,
        Action<Game> use
    )
    {
        var best = TimeSpan.MaxValue;
        long plays = 0,
            bytes = 0,
            allocated = 0;
        for (var round = 0; round < rounds; round++)
        {
            plays = bytes = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            var reader = create();
            foreach (var (name, content) in files)
            {
                bytes += content.Length;
                reader.Open(name, content);
                while (reader.Read())
                {
                    plays += reader.Game.Events.Length;
                    use(reader.Game);
                }
            }
            var elapsed = Environment.CpuUsage.TotalTime - start;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = elapsed < best ? elapsed : best;
        }
        var seconds = best.TotalSeconds;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -26} {plays, 8:N0} events in {seconds * 1000, 6:F0} ms: {plays / seconds, 11:N0} events/s  {bytes / seconds / 1e6, 6:F1} MB/s  {(double)allocated / plays, 7:F1} bytes allocated per event"
            )
        );
    }

    private static (string Name, byte[] Content)[] Load(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        var files = new List<(string Name, byte[] Content)>();
        foreach (var entry in zip.Entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            files.Add((entry.Name, memory.ToArray()));
        }
        return [.. files];
    }
}
