using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MlbSts.Storage.Tests;

/// <summary>What the tests let a second process do with a folder store.</summary>
internal static class FileStoreWorker
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var store = new FileObjectStore(args[1], durable: args[0] != "put-forever");
        switch (args[0])
        {
            case "count":
                await CountAsync(store, int.Parse(args[2], CultureInfo.InvariantCulture));
                return 0;
            case "put-forever":
                await Task.WhenAll(Enumerable.Range(0, 4).Select(lane => Task.Run(() => PutForeverAsync(store, lane))));
                return 0;
            default:
                return 2;
        }
    }

    /// <summary>Starts this program again as a worker.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(FileStoreWorker).Assembly.Location);
        start.ArgumentList.Add("worker");
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    /// <summary>Adds so many to the counter in mlb-state, by compare-and-swap.</summary>
    public static async Task CountAsync(IObjectStore store, int times)
    {
        for (var i = 0; i < times; i++)
        {
            while (!await TryCountAsync(store))
            {
                // Another was first.
            }
        }
    }

    private static async Task<bool> TryCountAsync(IObjectStore store)
    {
        var stored = await store.GetAsync(Buckets.State, "counter", null, default);
        var count = stored is null ? 0 : int.Parse(Encoding.UTF8.GetString(stored.Body.Span), CultureInfo.InvariantCulture);
        var condition = stored is null ? new PutOptions { IfAbsent = true } : new PutOptions { IfMatch = stored.Info.ETag };
        try
        {
            await store.PutAsync(
                Buckets.State,
                "counter",
                Encoding.UTF8.GetBytes((count + 1).ToString(CultureInfo.InvariantCulture)),
                condition,
                default
            );
            return true;
        }
        catch (PreconditionFailedException)
        {
            return false;
        }
    }

    private static async Task PutForeverAsync(FileObjectStore store, int lane)
    {
        var body = new byte[300_000];
        for (var i = 0; ; i++)
        {
            Array.Fill(body, (byte)(i % 251));
            await store.PutAsync(
                Buckets.Live,
                $"games/{lane}/feed",
                body,
                new PutOptions { Metadata = new Dictionary<string, string> { ["fill"] = $"{i % 251}" } },
                default
            );
            await store.PutAsync(
                Buckets.State,
                $"state/{lane}",
                body,
                new PutOptions { Metadata = new Dictionary<string, string> { ["fill"] = $"{i % 251}" } },
                default
            );
            await store.PutAsync(Buckets.Live, $"polls/{lane}/{i}", body.AsMemory(0, 1000), PutOptions.Default, default);
            if (i % 5 == 4)
                await store.DeleteAsync(Buckets.State, $"state/{lane}", null, default);
            if (i == 10)
                Console.WriteLine("under way");
        }
    }
}
