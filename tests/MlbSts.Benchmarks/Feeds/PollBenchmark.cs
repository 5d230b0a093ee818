using System.Globalization;
using System.Security.Cryptography;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using MlbSts.StatsApi.Patching;
using MlbSts.Storage;
using MlbSts.Validator.Schemas;
using MlbSts.Validator.Validation;

namespace MlbSts.Benchmarks.Feeds;

/// <summary>The processor time of a poll from the answer to the bytes that are stored, and of its validation, without network and disk.</summary>
internal static class PollBenchmark
{
    public static async Task<int> RunAsync(string feedFile, string diffFile, int rounds, TextWriter output)
    {
        using var zstd = new ZstdCodec();
        var text = await File.ReadAllBytesAsync(feedFile);
        var diff = await File.ReadAllBytesAsync(diffFile);
        var compact = Compact(text); // as the API sends it; captures are often indented
        var held = JsonTree.Parse(compact);
        var gamePk = new FeedView(held).GamePk ?? throw new InvalidDataException($"{feedFile} is no feed.");
        var validator = new DocumentValidator(new FeedSchema());

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"feed {compact.Length / 1000.0:0} KB, diff {diff.Length / 1000.0:0.0} KB, {rounds} rounds: median ms, best ms, KB allocated"));
        Measure("parse and validate a whole feed", rounds, output, () => JsonTree.Parse(compact));
        Measure("read and check it (fresh)", rounds, output, () => new FeedView(JsonTree.Parse(compact)).Check(gamePk), () => JsonTree.Parse(compact));
        Measure("poll answered by a diff", rounds, output, () => Store(Patched(held, diff), held, zstd));
        Measure("poll answered by a whole feed", rounds, output, () => Store(JsonTree.Parse(compact), held, zstd));
        await MeasureAsync("validation of a stored document", rounds, output, () => validator.ValidateAsync(gamePk, compact));
        return 0;

        JsonTree Patched(JsonTree document, byte[] answer)
        {
            var patched = FeedPatch.Apply(document, FeedPatch.Parse(answer));
            return new FeedView(patched).Check(gamePk).Count < 10 ? patched : throw new InvalidDataException("The patched document is doubtful.");
        }
    }

    private static byte[] Store(JsonTree document, JsonTree before, ZstdCodec zstd)
    {
        FeedSections.Changed(before, document);
        var text = document.ToUtf8();
        SHA256.HashData(text);
        return zstd.Compress(text);
    }

    private static byte[] Compact(byte[] text)
    {
        using var document = System.Text.Json.JsonDocument.Parse(text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsMemory(3) : text);
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
    }

    private static void Measure(string what, int rounds, TextWriter output, Func<object> step, Func<object>? less = null)
    {
        var (time, bytes) = Sample(rounds, step);
        var (lessTime, lessBytes) = less is null ? ([.. new double[rounds]], 0) : Sample(rounds, less);
        Print(what, [.. time.Zip(lessTime, (a, b) => Math.Max(0, a - b))], bytes - lessBytes, output);
    }

    private static (double[] Milliseconds, double Kilobytes) Sample(int rounds, Func<object> step)
    {
        for (var warm = 0; warm < 30; warm++)
            step();
        var times = new double[rounds];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
        {
            var started = TimeProvider.System.GetTimestamp();
            step();
            times[round] = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        }
        return ([.. times.Order()], (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1000.0 / rounds);
    }

    private static async Task MeasureAsync(string what, int rounds, TextWriter output, Func<Task> step)
    {
        for (var warm = 0; warm < 5; warm++)
            await step();
        var times = new double[rounds];
        var allocated = GC.GetTotalAllocatedBytes();
        for (var round = 0; round < rounds; round++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await step();
            times[round] = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        }
        Print(what, [.. times.Order()], (GC.GetTotalAllocatedBytes() - allocated) / 1000.0 / rounds, output);
    }

    private static void Print(string what, double[] sorted, double kilobytes, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-36} {sorted[sorted.Length / 2],9:0.00} {sorted[0],9:0.00} {kilobytes,9:0}"));
}
