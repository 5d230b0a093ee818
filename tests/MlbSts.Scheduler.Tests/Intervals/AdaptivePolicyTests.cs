using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Gaps;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Tests.Gaps;

namespace MlbSts.Scheduler.Tests.Intervals;

public sealed class AdaptivePolicyTests(ShippedWaits shipped) : IClassFixture<ShippedWaits>
{
    private static readonly DateTimeOffset Now = new(2025, 7, 5, 0, 30, 0, TimeSpan.Zero);

    private readonly AdaptivePolicy _policy = new();

    [Fact]
    public void A_wait_says_what_it_goes_by()
    {
        var plan = _policy.Plan(After(FeedMomentKind.LastPitch, 4), At(4));
        Assert.Matches(
            @"^\d+ s: last pitch of a plate appearance 4 s ago, half of such waits end within \d+ s, price 4$",
            plan.Explanation
        );
        Assert.Equal(plan, _policy.Plan(After(FeedMomentKind.LastPitch, 4), At(4)));
    }

    [Fact]
    public void After_a_half_inning_the_next_poll_waits_longer_than_after_a_pitch()
    {
        var pitch = _policy.Plan(After(FeedMomentKind.PitchBasesEmpty, 1), At(4)).Interval;
        var between = _policy.Plan(After(FeedMomentKind.EndOfHalfInning, 1), At(4)).Interval;
        Assert.InRange(pitch.TotalSeconds, 5, 20);
        Assert.InRange(between.TotalSeconds, 40, 120);
    }

    [Theory]
    [InlineData(GameState.Delayed, 120)]
    [InlineData(GameState.Final, 3600)]
    [InlineData(GameState.WarmUp, 60)]
    public void A_game_that_is_not_played_waits_as_its_state_has_it(GameState state, int seconds) =>
        Assert.Equal(seconds, _policy.Plan(After(FeedMomentKind.Foul, 1) with { State = state }, At(4)).Interval.TotalSeconds);

    [Fact]
    public void Before_the_first_pitch_and_before_anything_was_learnt_the_state_decides()
    {
        Assert.Equal("30 s: in progress", _policy.Plan(After(FeedMomentKind.Foul, 1) with { LastMoment = null }, At(4)).Explanation);
        Assert.Equal("30 s: in progress", _policy.Plan(After(FeedMomentKind.Foul, 1), At(4) with { Adaptive = null }).Explanation);
    }

    [Fact]
    public void A_game_that_weighs_more_is_polled_at_a_lower_price_and_says_so()
    {
        var late = new Situation(8, "Top", 1, "TEX", 3, "LAD", 4);
        var plan = _policy.Plan(After(FeedMomentKind.PitchRunnersOn, 3) with { Situation = late, Late = TimeSpan.FromSeconds(3) }, At(9));
        Assert.EndsWith("price 3.2 (close and late, runners on, falling behind)", plan.Because, StringComparison.Ordinal);
        var set = _policy.Plan(After(FeedMomentKind.Foul, 3) with { Priority = 2, Situation = late with { HomeRuns = 9 } }, At(9));
        Assert.EndsWith("price 4.5 (priority 2)", set.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void No_wait_is_shorter_than_allowed()
    {
        var settings = At(0.25, least: 7);
        Assert.All(
            Enum.GetValues<FeedMomentKind>(),
            kind => Assert.True(_policy.Plan(After(kind, 2), settings).Interval >= TimeSpan.FromSeconds(7))
        );
    }

    [Fact]
    public void What_the_API_advises_to_wait_bounds_the_requests_an_hour_and_not_the_single_wait()
    {
        var ten = _policy.Plan(After(FeedMomentKind.PitchBasesEmpty, 19) with { AdvisedWaitSeconds = 10 }, At(4));
        Assert.Equal(_policy.Plan(After(FeedMomentKind.PitchBasesEmpty, 19), At(4)), ten);
        Assert.True(ten.Interval < TimeSpan.FromSeconds(10));
        var thirty = _policy.Plan(After(FeedMomentKind.PitchBasesEmpty, 19) with { AdvisedWaitSeconds = 30 }, At(4));
        Assert.Contains($"price {shipped.Tables.PriceFor(120):0.#} (the API advises to wait)", thirty.Because, StringComparison.Ordinal);
        Assert.True(thirty.Interval > ten.Interval);
    }

    [Fact]
    public void What_came_after_a_poll_was_due_is_waited_from()
    {
        var plan = _policy.Plan(After(FeedMomentKind.Foul, -3), At(4));
        Assert.Equal(Now.AddSeconds(3), plan.From);
        Assert.Contains("foul 0 s ago", plan.Because, StringComparison.Ordinal);
        Assert.Null(_policy.Plan(After(FeedMomentKind.Foul, -3600), At(4)).From);
    }

    [Fact]
    public void Prices_and_budgets_answer_each_other()
    {
        var tables = shipped.Tables;
        Assert.All(
            [400.0, 240, 180, 120],
            budget => Assert.InRange(tables.RequestsPerHourAt(tables.PriceFor(budget)), 0.85 * budget, budget)
        );
        Assert.True(tables.PriceFor(1) > 200);
    }

    private static PollObservations After(FeedMomentKind kind, double seconds) =>
        new(GameState.InProgress) { At = Now, LastMoment = new FeedMoment(Now.AddSeconds(-seconds), kind) };

    private PollSettings At(double price, double least = 1) =>
        PollSettings.Of(new PollIntervalOptions(), new SchedulerOptions()) with
        {
            Adaptive = new AdaptiveWaits(shipped.Tables, price, TimeSpan.FromSeconds(least)),
        };
}
