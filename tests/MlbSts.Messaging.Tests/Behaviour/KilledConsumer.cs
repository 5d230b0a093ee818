using System.Diagnostics;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>A consumer in a process of its own that is killed before it has committed anything.</summary>
public sealed class KilledConsumer
{
    private const string Variable = "MLBSTS_TEST_KILLED_CONSUMER";

    /// <summary>Runs <see cref="Consume_until_killed"/> in another process and kills it.</summary>
    /// <returns>The ids of the polls it had handled.</returns>
    public static async Task<HashSet<string>> RunAsync(TestBroker broker, int handled)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (
                var argument in new[]
                {
                    "exec",
                    typeof(KilledConsumer).Assembly.Location,
                    "--explicit",
                    "only",
                    "--filter-method",
                    $"*.{nameof(Consume_until_killed)}",
                }
            )
                start.ArgumentList.Add(argument);
            start.Environment[Variable] =
                $"{broker.BootstrapServers}|{broker.Prefix}|{file}|{broker.Settings.GetValueOrDefault("Kafka:GroupProtocol", "auto")}";
            using var process = Process.Start(start)!;
            try
            {
                await Eventually.HoldsAsync(() => ReadLines(file).Length >= handled || process.HasExited, seconds: 30);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
            return [.. ReadLines(file)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact(Explicit = true)]
    public async Task Consume_until_killed()
    {
        var told = Environment.GetEnvironmentVariable(Variable)?.Split('|') ?? [];
        Assert.SkipUnless(told.Length == 4, "This is the process that another test starts and kills.");
        var recorder = new Recorder((poll, token) => File.AppendAllTextAsync(told[2], poll.CommandId + "\n", token));
        await using var service = await TestService.StartAsync(
            TestBroker.Shared(told[0], told[1], told[3]),
            MessagingBehaviour.Consume(recorder, more: consumer => consumer.Concurrency(1)),
            ("CommitIntervalMilliseconds", "60000")
        );
        await Task.Delay(TimeSpan.FromSeconds(60), TimeProvider.System);
        Assert.Fail("Nobody killed this process.");
    }

    private static string[] ReadLines(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
