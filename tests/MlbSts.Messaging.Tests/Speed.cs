using System.Diagnostics;
using System.Globalization;
using MlbSts.Messaging.Tests.Behaviour;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests;

/// <summary>Figures rather than facts: run with <c>--explicit only --filter-class '*Speed' --show-live-output on</c>.</summary>
public sealed class Speed(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task Throughput_and_latency()
    {
        var real = Environment.GetEnvironmentVariable("MLBSTS_TEST_KAFKA");
        await using var broker = string.IsNullOrEmpty(real) ? TestBroker.StartEmbedded() : TestBroker.Real(real);
        var latencies = new List<double>();
        var recorder = new Recorder(
            (poll, _) =>
            {
                lock (latencies)
                    latencies.Add(Stopwatch.GetElapsedTime(long.Parse(poll.Reason, CultureInfo.InvariantCulture)).TotalMilliseconds);
                return Task.CompletedTask;
            }
        );
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder));
        await SendAsync(service.Publisher, 20, 1);
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 20);

        const int many = 30_000;
        var started = Stopwatch.GetTimestamp();
        await SendAsync(service.Publisher, many, 1_000);
        var sent = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= many + 20, () => $"{recorder.Handled.Count}\n{service.Lines}", 60);
        var handled = Stopwatch.GetElapsedTime(started).TotalSeconds;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{many} messages: published {many / sent:F0}/s, handled {many / handled:F0}/s")
        );

        lock (latencies)
            latencies.Clear();
        var cpu = Environment.CpuUsage.TotalTime;
        started = Stopwatch.GetTimestamp();
        for (var second = 0; second < 10; second++)
        {
            for (var tick = 0; tick < 10; tick++)
            {
                await SendAsync(service.Publisher, 30, 30);
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
        await Eventually.HoldsAsync(() => latencies.Count >= 3_000);
        var busy = (Environment.CpuUsage.TotalTime - cpu) / Stopwatch.GetElapsedTime(started);
        latencies.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"300/s: publish to handler p50 {latencies[1_500]:F1} ms, p95 {latencies[2_850]:F1} ms, p99 {latencies[2_970]:F1} ms, {busy:P0} of a core"
            )
        );
        Assert.True(latencies[1_500] < 1_000);
    }

    private static async Task SendAsync(IMessagePublisher publisher, int count, int side)
    {
        for (var number = 0; number < count; number += side)
        {
            await publisher.PublishAsync(
                Enumerable
                    .Range(number, Math.Min(side, count - number))
                    .Select(each =>
                        Polls.Of(1 + (each % 500), each) with
                        {
                            Reason = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture),
                        }
                    )
            );
        }
    }
}
