using MlbSts.Simulator.League;

namespace MlbSts.Simulator.Tests.Games;

public class CostTests(ITestOutputHelper output)
{
    // Ten games side by side are polled up to twenty times a second on cores that the whole system shares.
    private const double MostMilliseconds = 10;

    [Fact]
    public void A_day_of_games_costs_little()
    {
        var warm = Matchups.Timeline(1);
        for (var i = 1; i < warm.Marks.Count; i++)
            Assert.False(warm.Step(i).IsEmpty || warm.Body(i).IsEmpty);
        var memory = GC.GetAllocatedBytesForCurrentThread();
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var season = new SimulatedSeason(seed: 5, new DateOnly(2025, 7, 4), 1, gamesPerDay: 8);
        var timelines = season.On(new DateOnly(2025, 7, 4)).Select(row => row.Timeline()).ToArray();
        var states = timelines.Sum(timeline => timeline.Marks.Count);
        double PerState(Func<Feeds.GameTimeline, int, int> work)
        {
            var begin = Used();
            foreach (var timeline in timelines)
            {
                for (var i = 1; i < timeline.Marks.Count; i++)
                    Assert.True(work(timeline, i) > 0);
            }
            return (Used() - begin).TotalMilliseconds / states;
        }
        var making = PerState((timeline, i) => timeline.State(i).Members.Count);
        var differing = PerState((timeline, i) => timeline.Step(i).Length);
        var again = PerState((timeline, i) => timeline.Step(i).Length);
        var whole = PerState((timeline, i) => timeline.Body(i).Length);
        var now = GC.GetTotalMemory(forceFullCollection: true) - held;
        var size = timelines.Average(timeline => timeline.Body(timeline.Marks.Count - 1).Length);
        var diff = timelines.Average(timeline => Enumerable.Range(1, timeline.Marks.Count - 1).Average(i => timeline.Step(i).Length));
        output.WriteLine(
            $"{timelines.Length} games, {states} states; a state {making:0.000} ms, its difference {differing:0.000} ms, asked again {again:0.00000} ms, the whole feed {whole:0.000} ms; "
                + $"final feed {size / 1024:0} KB, a difference {diff / 1024:0.0} KB, held {now / 1048576.0:0.0} MB, allocated {(GC.GetAllocatedBytesForCurrentThread() - memory) / 1048576.0:0} MB"
        );
        Assert.InRange(making, 0, MostMilliseconds);
        Assert.InRange(differing, 0, MostMilliseconds);
        Assert.InRange(whole, 0, MostMilliseconds);
        Assert.InRange(now / 1048576.0, 0, 400);
    }

    // Processor time, because the cores are busy with other tests too; what those use in this process is counted as well.
    private static TimeSpan Used() => Environment.CpuUsage.TotalTime;
}
