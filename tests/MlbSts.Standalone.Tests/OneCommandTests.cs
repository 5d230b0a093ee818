using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Simulator;
using MlbSts.Simulator.League;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;
using MlbSts.Testing;
using MlbSts.Testing.Services;

namespace MlbSts.Standalone.Tests;

/// <summary>The one command as its user runs it: a process of its own, judged by its exit code, its words and its folder.</summary>
public sealed partial class OneCommandTests(ITestOutputHelper output)
{
    private const string Speed = "3000";
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Every_final_capture_is_filed_as_it_was_captured()
    {
        var captures = TestData.Path("statsapi/feed_live");
        using var folder = new TemporaryFolder();
        var run = await StandaloneRunResult.RunAsync(folder["replay"], Most, "--speed", Speed, "--replay", captures);
        Assert.True(run.ExitCode == 0, run.Output);
        var finals = Directory
            .EnumerateFiles(captures, "*.json")
            .Select(file => new FeedView(JsonTree.Parse(File.ReadAllBytes(file))))
            .Where(feed => feed.Status.State.IsFinal())
            .ToLookup(feed => feed.GamePk!.Value);
        var filed = await run.FiledAsync();
        Assert.Equal(finals.Select(game => game.Key).Order(), filed.Keys.Order());
        foreach (var game in filed.Values)
        {
            var stored = JsonTree.Parse(await run.FeedAsync(game));
            Assert.True(
                finals[game.GamePk].Any(capture => JsonTree.DeepEquals(capture.Root, stored)),
                $"{game.GamePk} is filed as no capture says"
            );
        }
        Assert.All(["662573", "715730", "746139"], unfinished => Assert.Matches($@"{unfinished} .*its capture ends here", run.Output));
        Assert.Matches(@"warning.*747175", run.Output);
        await run.AssertCleanAsync();
    }

    [Fact]
    public async Task A_day_with_every_fault_at_ten_percent_followed_adaptively_ends_complete_and_is_learnt_from()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["Scheduler__Policy"] = "adaptive" };
        string[] day = ["--speed", "2000", "--seed", "3", "--faults", "0.1"];
        var run = await StandaloneRunResult.RunAsync(folder["faults"], Most, settings, day);
        Assert.True(run.ExitCode == 0, run.Output);
        var filed = await run.FiledAsync();
        Assert.Equal(8, filed.Count);
        foreach (var game in filed.Values)
        {
            var feed = new FeedView(JsonTree.Parse(await run.FeedAsync(game)));
            Assert.True(feed.Status.State.IsFinal());
            Assert.Empty(feed.Check(game.GamePk));
        }
        var refused = RefusedLine().Match(run.Output).Groups["kinds"].Value;
        output.WriteLine(refused);
        Assert.All(
            ["rate-limited", "server-error", "html-instead-of-json", "truncated-body"],
            kind => Assert.Matches($@"\b{kind} [1-9]", refused)
        );
        await AssertAdaptiveAsync(run);
        await run.AssertCleanAsync();
    }

    [Fact]
    public async Task A_folder_of_another_run_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["run.json"], """{"plays":"simulated season 1","leagueTime":"2025-07-04T18:00:00+00:00"}""");
        var refused = await StandaloneRunResult.RunAsync(folder.Path, TimeSpan.FromMinutes(1), "--seed", "2");
        Assert.Equal(78, refused.ExitCode);
        Assert.Contains("holds a run of simulated season 1, not of simulated season 2", refused.Output, StringComparison.Ordinal);
        Assert.Contains("simulated season 1", File.ReadAllText(folder["run.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--speed", "0", "1 to 5000")]
    [InlineData("--faults", "2", "0 to 0.2")]
    [InlineData("--replay", "/no/such/folder", "there is no folder")]
    [InlineData("--seed", "-1", "0 or more")]
    [InlineData("--speed", "fast", "1 to 5000")]
    [InlineData("--faults", "0,1", "0 to 0.2")]
    [InlineData("--days", "1e9", "1 to 200")]
    [InlineData("--source", "mbl", "simulated")]
    [InlineData("--api", "ftp://mirror", "http or https")]
    [InlineData("--api", "http://mirror", "give both")]
    public async Task A_bad_option_is_refused_with_what_is_allowed(string option, string value, string allowed)
    {
        using var folder = new TemporaryFolder();
        var refused = await StandaloneRunResult.RunAsync(folder.Path, TimeSpan.FromMinutes(1), option, value);
        Assert.Equal(64, refused.ExitCode);
        Assert.DoesNotContain("   at ", refused.Output, StringComparison.Ordinal);
        Assert.Contains(option == "--source" ? value : option, refused.Output, StringComparison.Ordinal);
        Assert.Contains(allowed, refused.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mirror_of_the_API_is_asked_where_one_is_named(bool byOption)
    {
        var address = FreeAddress();
        using var mirror = new HttpListener();
        mirror.Prefixes.Add(address);
        mirror.Start();
        using var folder = new TemporaryFolder();
        string[] arguments = ["--source", "mlb", "--data", folder.Path, "--port", "0"];
        await using var run = ServiceProcess.Start(
            "MlbSts.Standalone",
            byOption ? new Dictionary<string, string>() : new Dictionary<string, string> { ["StatsApi__BaseAddress"] = address },
            byOption ? [.. arguments, "--api", address] : arguments
        );
        var asked = await mirror.GetContextAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("/api/v1/schedule", asked.Request.Url!.AbsolutePath);
        await run.SignalAsync("TERM");
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(40)));
    }

    private static string FreeAddress()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return $"http://{free.LocalEndpoint}/";
    }

    [Fact]
    public async Task A_port_that_was_asked_for_and_is_taken_is_refused()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder();
        await AssertEndsAsync(69, port, "--data", folder.Path, "--port", port);
        await AssertEndsAsync(69, port, "broker", "--port", port);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_told_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        await AssertEndsAsync(73, "--data", "--data", folder["file"]);
        await AssertEndsAsync(73, "--data", "--data", Path.Combine(folder["file"], "below"));
        File.WriteAllText(folder["run.json"], "{");
        await AssertEndsAsync(78, "Delete it", "--data", folder.Path);
    }

    [Fact]
    public async Task A_folder_with_nothing_to_play_is_refused_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["captures"]);
        await AssertEndsAsync(78, folder["captures"], "--data", folder["data"], "--replay", folder["captures"], "--until-done");
        File.WriteAllText(Path.Combine(folder["captures"], "1.json"), "{}");
        await AssertEndsAsync(78, "1.json", "--data", folder["data"], "--replay", folder["captures"], "--until-done");
    }

    [Fact]
    public async Task A_full_disk_is_told_while_it_lasts_and_the_run_goes_on()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        using var folder = new TemporaryFolder();
        await using var run = ServiceProcess.Start("MlbSts.Standalone", "--data", folder.Path, "--port", "0");
        await Eventually.HoldsAsync(() => File.Exists(folder["run.json"]));
        // Writing to it is refused as a full disk refuses.
        await Eventually.HoldsAsync(() => TryLink(folder["run.json.new"], "/dev/full"));
        await Eventually.HoldsAsync(() => Tells("The disk is full"), otherwise: () => run.Output);
        File.Delete(folder["run.json.new"]);
        await Eventually.HoldsAsync(() => Tells("trouble      over"), otherwise: () => run.Output);
        using var interrupt = Process.Start("kill", ["-INT", run.Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);

        bool Tells(string text) => run.Lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Each game was learnt from once, and stored answers say why they were asked for.</summary>
    private static async Task AssertAdaptiveAsync(StandaloneRunResult run)
    {
        var learnt = await run.Store.GetAsync(Buckets.State, Buckets.GapCurves, null, CancellationToken.None);
        var games = JsonTree.Parse(learnt!.Body)["latest"]!.Items.Select(game => game.AsInt());
        Assert.Equal(8, games.Distinct().Count());
        var reasons = new List<string>();
        await foreach (var info in run.Store.ListAsync(Buckets.Live, "games/", CancellationToken.None))
        {
            if (info.Key.Contains("/polls/", StringComparison.Ordinal))
                reasons.Add((await run.Store.StatAsync(Buckets.Live, info.Key, null, CancellationToken.None))!.Metadata["polled-because"]);
        }
        Assert.Contains(reasons, reason => Regex.IsMatch(reason, @"^\d+ s: .* \d+ s ago, half of such waits end within \d+ s, price "));
    }

    private static bool TryLink(string path, string target)
    {
        try
        {
            return File.CreateSymbolicLink(path, target).Exists;
        }
        catch (IOException)
        {
            // The run is writing it at this moment.
            return false;
        }
    }

    private static async Task AssertEndsAsync(int exitCode, string told, params string[] arguments)
    {
        await using var run = ServiceProcess.Start("MlbSts.Standalone", arguments);
        Assert.Equal(exitCode, await run.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"refused +(?<kinds>.+)")]
    private static partial Regex RefusedLine();
}
