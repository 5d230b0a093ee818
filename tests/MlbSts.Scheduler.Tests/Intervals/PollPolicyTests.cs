using Microsoft.Extensions.Options;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Tests.Intervals;

public sealed class PollPolicyTests
{
    private static readonly PollSettings Settings = PollSettings.Of(
        new PollIntervalOptions(),
        new SchedulerOptions { FixedIntervalSeconds = 12.5 }
    );

    [Theory]
    [InlineData(GameState.InProgress, null, 30, "30 s: in progress")]
    [InlineData(GameState.InProgress, 10, 30, "30 s: in progress")]
    [InlineData(GameState.InProgress, 45, 45, "45 s: in progress, and the API advises to wait")]
    [InlineData(GameState.GameOver, null, 60, "60 s: over, not yet official")]
    public void By_state_each_interval_says_its_state(GameState state, int? advised, int seconds, string explanation)
    {
        var plan = By(new ByStatePolicy(), state, advised);
        Assert.Equal((TimeSpan.FromSeconds(seconds), explanation), (plan.Interval, plan.Explanation));
    }

    [Fact]
    public void By_state_there_is_a_plan_for_every_state() =>
        Assert.All(Enum.GetValues<GameState>(), state => Assert.NotEmpty(By(new ByStatePolicy(), state).Because));

    [Fact]
    public void The_fixed_interval_is_the_same_for_every_state_and_yields_to_advice()
    {
        Assert.All(
            Enum.GetValues<GameState>(),
            state => Assert.Equal("12.5 s: the same for every game", By(new FixedPolicy(), state).Explanation)
        );
        Assert.Equal(TimeSpan.FromSeconds(20), By(new FixedPolicy(), GameState.Final, advised: 20).Interval);
    }

    [Theory]
    [InlineData(null, null, "by-state")]
    [InlineData("", null, "by-state")]
    [InlineData(null, 5d, "fixed")]
    [InlineData("fixed", 5d, "fixed")]
    [InlineData("by-state", 5d, "by-state")]
    public void The_policy_is_chosen_by_name_and_follows_from_a_fixed_interval_where_none_is(
        string? policy,
        double? fixedSeconds,
        string chosen
    )
    {
        var options = new SchedulerOptions { Policy = policy, FixedIntervalSeconds = fixedSeconds };
        Assert.True(Check(options).Succeeded);
        using var league = new League(options);
        Assert.Equal(chosen, league.Intervals.Policy);
    }

    [Theory]
    [InlineData("hourly", "Scheduler:Policy is 'hourly': it must be one of adaptive, by-state, fixed, or empty.")]
    [InlineData("Fixed", "it must be one of")]
    [InlineData("fixed", "Scheduler:FixedIntervalSeconds")]
    public void A_policy_nobody_knows_or_without_what_it_needs_is_refused(string policy, string reason) =>
        Assert.Contains(reason, Check(new SchedulerOptions { Policy = policy }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void A_policy_sees_what_the_last_poll_saw_and_its_plan_and_explanation_hold()
    {
        using var league = new League(new SchedulerOptions { Policy = "between-innings" }, policies: new BetweenInningsPolicy());
        league.Watch.Schedule(League.Row());
        league.Watch.Ask(League.Game, "control", fullFeed: false);
        var result = league.Completed(Assert.Single(league.TakeDue()), GameState.InProgress) with
        {
            Situation = new Situation(3, "Middle", 3, "TEX", 1, "LAD", 0),
            Changed = true,
            ChangedSections = ["liveData/linescore"],
        };
        league.Watch.Completed(result);
        Assert.Equal((league.Clock.GetUtcNow().AddSeconds(90), "90 s: middle of inning 3"), (league.Only.Due, league.Only.Why));
    }

    [Fact]
    public void Until_a_game_changes_its_last_change_is_remembered()
    {
        var policy = new RememberingPolicy();
        using var league = new League(new SchedulerOptions { Policy = policy.Name }, policies: policy);
        league.Watch.Schedule(League.Row());
        league.Watch.Ask(League.Game, "control", fullFeed: false);
        var changed = new Timecode(league.Clock.GetUtcNow().AddSeconds(-4));
        var result = league.Completed(Assert.Single(league.TakeDue()), GameState.InProgress, changed);
        league.Watch.Completed(result with { Changed = true, ChangedSections = ["liveData/plays"] });
        league.Clock.Advance(TimeSpan.FromSeconds(20));
        league.Watch.Completed(league.Completed(Assert.Single(league.TakeDue()), GameState.InProgress) with { Changed = false });

        var seen = policy.Seen!;
        Assert.Equal((changed.Moment, "liveData/plays"), (seen.LastChange!.At, Assert.Single(seen.LastChange.Sections)));
        Assert.Equal(league.Clock.GetUtcNow(), seen.At);
        Assert.InRange(seen.Load, 0, 1);
    }

    [Fact]
    public void Before_the_first_poll_and_after_a_failure_the_reason_says_why()
    {
        using var league = new League();
        league.Watch.Schedule(League.Row());
        Assert.Equal("first", league.Only.Why);
        league.Poll(GameState.Scheduled);
        Assert.Equal("the lead time before its start", league.Only.Why);
        league.Clock.SetUtcNow(League.FirstPitch);
        league.Watch.Failed(league.Failed(Assert.Single(league.TakeDue())));
        Assert.Equal("retry", league.Only.Why);
    }

    private static PollPlan By(IPollPolicy policy, GameState state, int? advised = null) =>
        policy.Plan(new PollObservations(state) { AdvisedWaitSeconds = advised }, Settings);

    private static ValidateOptionsResult Check(SchedulerOptions options) =>
        new PollPolicyCheck([new FixedPolicy(), new ByStatePolicy(), new AdaptivePolicy()]).Validate(null, options);

    private sealed class RememberingPolicy : IPollPolicy
    {
        public string Name => "remembering";

        public PollObservations? Seen { get; private set; }

        public PollPlan Plan(PollObservations game, PollSettings settings)
        {
            Seen = game;
            return new PollPlan(TimeSpan.FromSeconds(20), "remembered");
        }
    }
}
