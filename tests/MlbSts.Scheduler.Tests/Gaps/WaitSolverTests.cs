using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Gaps;

namespace MlbSts.Scheduler.Tests.Gaps;

public sealed class WaitSolverTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 4, 23, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Where_changes_come_every_twenty_seconds_a_poll_is_due_when_the_next_one_is()
    {
        var model = new GapModel(Learn(Enumerable.Repeat(20.0, 400)));
        var table = new WaitSolver(model).Solve(5);
        // A poll that comes just after a change waits for the next; one 10 s after it waits for the rest of the time.
        Assert.InRange(table.Seconds(FeedMomentKind.Foul, 0), 18, 24);
        Assert.Equal(table.Seconds(FeedMomentKind.Foul, 0) - 10, table.Seconds(FeedMomentKind.Foul, 10));
        Assert.InRange(model.Median(FeedMomentKind.Foul, 0), 19, 21);
        Assert.InRange(model.Median(FeedMomentKind.Foul, 15), 4, 6);
        Assert.InRange(table.RequestsPerHour(model), 150, 330);
    }

    [Fact]
    public void A_higher_price_means_fewer_requests()
    {
        var random = new Random(1);
        var model = new GapModel(Learn(Enumerable.Range(0, 2000).Select(_ => 4 + (random.NextDouble() * 30))));
        var solver = new WaitSolver(model);
        var rates = new[] { 0.5, 2, 8, 32, 128 }.Select(price => solver.Solve(price).RequestsPerHour(model)).ToList();
        Assert.Equal(rates.OrderDescending(), rates);
        Assert.True(rates[0] > 2 * rates[^1], string.Join(", ", rates));
    }

    [Fact]
    public void A_price_is_solved_alike_whatever_was_solved_before()
    {
        var random = new Random(2);
        var model = new GapModel(Learn(Enumerable.Range(0, 500).Select(_ => 4 + (random.NextDouble() * 30))));
        var warm = new WaitSolver(model);
        warm.Solve(100);
        var (first, second) = (new WaitSolver(model).Solve(8), warm.Solve(8));
        Assert.All(
            Enumerable.Range(0, 25),
            since => Assert.InRange(first.Seconds(FeedMomentKind.Foul, since) - second.Seconds(FeedMomentKind.Foul, since), -1, 1)
        );
    }

    [Fact]
    public void Waits_have_an_end_and_every_kind_has_them_even_where_nothing_was_learnt()
    {
        var table = new WaitSolver(new GapModel(Learn([10]))).Solve(1000);
        Assert.All(
            Enum.GetValues<FeedMomentKind>(),
            kind => Assert.All([0.0, 1, 30.4, 239, 100_000, -5], since => Assert.InRange(table.Seconds(kind, since), 1, WaitTable.Longest))
        );
    }

    [Fact]
    public void Curves_are_stored_and_read_and_older_games_fade()
    {
        var curves = Learn([10, 12, 12, 400]);
        var again = GapCurves.Of(new GapCurvesRecord(GapCurvesRecord.CurrentVersion, 1, [], curves.ToRecord()));
        Assert.Equal(2, again[FeedMomentKind.Foul, 12, FeedMomentKind.Foul]);
        Assert.Equal(1, again[FeedMomentKind.Foul, GapCurves.MostSeconds, FeedMomentKind.Foul]);
        for (var game = 0; game < 1000; game++)
            again.Learn([]);
        Assert.Equal(1, again[FeedMomentKind.Foul, 12, FeedMomentKind.Foul], 3);
    }

    /// <summary>One game of fouls with these seconds between them.</summary>
    private static GapCurves Learn(IEnumerable<double> gaps)
    {
        var at = Start;
        var moments = new List<FeedMoment> { new(at, FeedMomentKind.Foul) };
        foreach (var gap in gaps)
            moments.Add(new FeedMoment(at = at.AddSeconds(gap), FeedMomentKind.Foul));
        var curves = new GapCurves();
        curves.Learn(moments);
        return curves;
    }
}
