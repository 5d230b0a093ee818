using System.Text.RegularExpressions;
using MlbSts.Messaging.Embedded;
using MlbSts.ServiceDefaults;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests;

/// <summary>Who is asked to stop stops, ends with 0 and has nothing to complain of, whatever runs or does not run around it.</summary>
public sealed partial class GracefulStopTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(40);

    public static TheoryData<string, string> Stops =>
        [
            .. ServiceEndpoint.Services.Append(ServiceEndpoint.Simulator).Select(service => (service.Name, "TERM")),
            (ServiceEndpoint.Scheduler.Name, "INT"),
        ];

    [Theory]
    [MemberData(nameof(Stops))]
    public async Task A_service_that_follows_a_clock_ends_with_0(string name, string signal)
    {
        SkipWhereInterruptsAreIgnored(signal);
        using var folder = new TemporaryFolder();
        using var kafka = new EmbeddedKafka();
        var clock = Installation.Free();
        await using var simulator = ServiceProcess.Start("MlbSts.Simulator", $"--urls={clock}", "--Simulator:Hold=true");
        await RespondsAsync(simulator, clock);
        var service = ServiceEndpoint.Services.Append(ServiceEndpoint.Simulator).Single(one => one.Name == name);
        var address = Installation.Free();
        List<string> arguments = [$"--urls={address}"];
        if (service != ServiceEndpoint.Simulator)
            arguments.AddRange([
                $"--Clock:Follow={clock}",
                .. kafka.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
                $"--ObjectStore:Path={folder["objects"]}",
            ]);
        if (service == ServiceEndpoint.Scheduler || service == ServiceEndpoint.Scraper)
            arguments.Add($"--StatsApi:BaseAddress={clock}");
        await using var process = ServiceProcess.Start(Installation.AssemblyOf(service), arguments);
        await RespondsAsync(process, address);
        await AssertStopsAsync(process, signal);
    }

    private static async Task RespondsAsync(ServiceProcess process, Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        for (var began = TimeProvider.System.GetTimestamp(); ; )
        {
            Assert.False(process.HasEnded, process.Output);
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMinutes(1), process.Output);
            try
            {
                using var answer = await http.GetAsync("/alive");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private static async Task AssertStopsAsync(ServiceProcess process, string signal)
    {
        await process.SignalAsync(signal);
        var code = await process.WaitAsync(Most);
        Assert.True(code == 0, $"It ended with {code}:\n{process.Output}");
        Assert.DoesNotMatch(Complaint(), process.Output);
    }

    /// <summary>A shell without job control lets what it starts in the background ignore Ctrl+C.</summary>
    private static void SkipWhereInterruptsAreIgnored(string signal)
    {
        if (signal != "INT" || !File.Exists("/proc/self/status"))
            return;
        var ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        Assert.SkipWhen((Convert.ToUInt64(ignored[7..].Trim(), 16) & 2) != 0, "These tests were started with Ctrl+C ignored.");
    }

    [GeneratedRegex("unhandled exception|BackgroundService failed|ObjectDisposedException", RegexOptions.IgnoreCase)]
    private static partial Regex Complaint();
}
