using System.Text.Json;
using System.Text.RegularExpressions;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests;

/// <summary>A disk that is full while the service runs.</summary>
public sealed partial class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_is_told_by_health_and_its_metric_while_it_lasts()
    {
        using var folder = new TemporaryFolder();
        using var disk = SmallDisk.Mount(folder.Path);
        var address = Installation.Free();
        await using var process = ServiceProcess.Start(
            "MlbSts.DataMover",
            $"--urls={address}",
            "--Kafka:BootstrapServers=127.0.0.1:1",
            $"--ObjectStore:Path={folder["objects"]}"
        );
        using var http = new HttpClient { BaseAddress = address };
        await ToldAsync("Healthy", "0");
        disk.Fill();
        await ToldAsync("Unhealthy", "2");
        disk.Free();
        await ToldAsync("Healthy", "0");

        async Task ToldAsync(string status, string gauge)
        {
            var (health, metric) = ("nothing", "nothing");
            for (var began = TimeProvider.System.GetTimestamp(); (health, metric) != (status, gauge); )
            {
                Assert.True(
                    TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(60),
                    $"Health says {health}, the metric {metric}, and not {status} and {gauge}:\n{process.Output}"
                );
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, CancellationToken.None);
                try
                {
                    using var answer = await http.GetAsync("/health");
                    using var checks = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                    health = checks.RootElement.GetProperty("checks").GetProperty("object-store").GetProperty("status").GetString();
                    metric = Gauge().Match(await http.GetStringAsync("/metrics")).Groups[1].Value;
                }
                catch (HttpRequestException)
                {
                    Assert.False(process.HasEnded, process.Output);
                }
            }
        }
    }

    [GeneratedRegex("^mlbsts_health_status\\{.*check=\"object-store\".*\\} (.)$", RegexOptions.Multiline)]
    private static partial Regex Gauge();
}
