using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Simulator;
using MlbSts.Simulator.League;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Standalone.Tests;

/// <summary>Days on which the one command is killed, or its disk is full: they end like any other.</summary>
public sealed class DisturbedDayTests(ITestOutputHelper output)
{
    private const string Speed = "3000";
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_day_killed_three_times_ends_like_an_undisturbed_one()
    {
        using var folder = new TemporaryFolder();
        var undisturbed = await StandaloneRunResult.RunAsync(folder["undisturbed"], Most, "--speed", Speed, "--seed", "7");
        Assert.True(undisturbed.ExitCode == 0, undisturbed.Output);
        var expected = await undisturbed.FiledAsync();
        Assert.Equal(8, expected.Count);
        Assert.Matches(@"postponed to 2025-07-05", undisturbed.Output);
        await AssertFinalFeedsAsync(undisturbed, expected);
        await undisturbed.AssertCleanAsync();

        var random = new Random(20250704);
        for (var kill = 1; kill <= 3; kill++)
        {
            await using var run = StandaloneRunResult.Start(folder["killed"], "--speed", Speed, "--seed", "7");
            await Task.Delay(TimeSpan.FromSeconds(4 + (random.NextDouble() * 6)), TimeProvider.System, CancellationToken.None);
            output.WriteLine($"kill {kill}: had ended already {run.HasEnded}, last line {run.Lines.LastOrDefault()}");
            Assert.False(run.HasEnded, run.Output);
            await run.KillAsync();
        }
        var killed = await StandaloneRunResult.RunAsync(folder["killed"], Most, "--speed", Speed, "--seed", "7");
        Assert.True(killed.ExitCode == 0, killed.Output);
        var filed = await killed.FiledAsync();
        Assert.Equal(expected.Keys.Order(), filed.Keys.Order());
        Assert.All(expected, game => Assert.Equal(game.Value.ContentSha256, filed[game.Key].ContentSha256));
        await killed.AssertCleanAsync();
    }

    [Fact]
    public async Task A_disk_that_is_full_for_a_while_in_the_middle_of_a_day_costs_no_game()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["small"]);
        using var disk = SmallDisk.Mount(folder["small"], megabytes: 400);
        await using (var run = StandaloneRunResult.Start(folder["small/day"], "--speed", Speed, "--seed", "7"))
        {
            await Eventually.HoldsAsync(() => run.Lines.Any(line => line.Contains("in progress", StringComparison.Ordinal)));
            disk.Fill();
            await Eventually.HoldsAsync(() => run.Output.Contains("The disk is full", StringComparison.Ordinal), () => run.Output);
            disk.Free();
            Assert.True(await run.WaitAsync(Most) == 0, run.Output);
        }
        var day = new StandaloneRunResult(folder["small/day"], 0, "");
        var filed = await day.FiledAsync();
        Assert.Equal(8, filed.Count);
        await AssertFinalFeedsAsync(day, filed);
    }

    /// <summary>What is filed is the last state the API had, the correction after a final included.</summary>
    private static async Task AssertFinalFeedsAsync(StandaloneRunResult run, IReadOnlyDictionary<GamePk, GameFile> filed)
    {
        var season = new SimulatedSeason(7, new SimulatorOptions().StartDate, 1, new SimulatorOptions().Games);
        foreach (var game in filed.Values)
        {
            var timeline = season.Find(game.GamePk.Value);
            Assert.NotNull(timeline);
            Assert.True(
                JsonTree.DeepEquals(timeline.State(timeline.Marks.Count - 1), JsonTree.Parse(await run.FeedAsync(game))),
                $"{game.GamePk} is not filed as it ended"
            );
        }
    }
}
