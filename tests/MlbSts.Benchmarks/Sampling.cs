using System.Globalization;
using System.Text.Json;

namespace MlbSts.Benchmarks;

/// <summary>Does a step many times and prints a line: median and best time, bytes allocated.</summary>
internal static class Sampling
{
    /// <summary>A feed as the API sends it; captures are often indented.</summary>
    public static byte[] Compact(byte[] text)
    {
        using var document = JsonDocument.Parse(text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsMemory(3) : text);
        return JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
    }

    public static void Measure(string what, int rounds, TextWriter output, Func<object> step, Func<object>? less = null)
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

    public static async Task MeasureAsync(string what, int rounds, TextWriter output, Func<Task> step)
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
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {what, -36} {sorted[sorted.Length / 2], 9:0.00} {sorted[0], 9:0.00} {kilobytes, 9:0}"
            )
        );
}
