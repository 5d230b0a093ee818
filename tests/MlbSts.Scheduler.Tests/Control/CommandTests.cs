using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Control;
using MlbSts.Scheduler.Polling;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Tests.Control;

/// <summary>What each command comes to.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private TestStore _test = null!;
    private ControlRoom _room = null!;

    private CommandAnswered LastAnswer => _room.Publisher.Of<CommandAnswered>()[^1];

    private PollingPause Pause => _room.Desired.Current!.Pause!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestStore.CreateAsync();
        _room = new ControlRoom(_test);
    }

    public ValueTask DisposeAsync()
    {
        _room.Dispose();
        _test.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_interval_is_retuned_and_as_configured_again()
    {
        await _room.Retune.HandleAsync(new PollingRetuned("1", GameState.InProgress, 10, "ann"), default);
        Assert.Equal(TimeSpan.FromSeconds(10), _room.League.Interval(GameState.InProgress));
        Assert.Equal(TimeSpan.FromSeconds(120), _room.League.Interval(GameState.Delayed));
        Assert.Equal((CommandOutcome.Done, "1", "PollingRetuned"), (LastAnswer.Outcome, LastAnswer.CommandId, LastAnswer.Command));

        await _room.Retune.HandleAsync(new PollingRetuned("2", GameState.InProgress, null, "ann"), default);
        Assert.Equal(TimeSpan.FromSeconds(30), _room.League.Interval(GameState.InProgress));
        Assert.Equal(
            [("1", "polling/interval/InProgress", "10"), ("2", "polling/interval/InProgress", "")],
            _room.Publisher.Of<ConfigurationChanged>().Select(change => (change.CommandId, change.Setting, change.Value))
        );
    }

    [Fact]
    public async Task Games_that_wait_for_the_old_interval_wait_no_longer_than_the_new_one()
    {
        _room.League.Watch.Schedule(League.Row());
        _room.League.Poll(GameState.InProgress);
        await _room.Retune.HandleAsync(new PollingRetuned("1", GameState.InProgress, 10, "ann"), default);
        Assert.Equal(TimeSpan.FromSeconds(10), _room.League.UntilNext());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(86401)]
    [InlineData(double.NaN)]
    public async Task An_interval_out_of_range_is_refused_with_the_bounds(double seconds)
    {
        await _room.Retune.HandleAsync(new PollingRetuned("1", GameState.InProgress, seconds, "ann"), default);
        Assert.Equal(CommandOutcome.Refused, LastAnswer.Outcome);
        Assert.Equal(["1 to 86400 seconds"], LastAnswer.Allowed);
        Assert.Equal(TimeSpan.FromSeconds(30), _room.League.Interval(GameState.InProgress));
        Assert.Empty(_room.Publisher.Of<ConfigurationChanged>());
    }

    [Fact]
    public async Task A_state_that_is_none_is_refused_with_those_that_are()
    {
        await _room.Retune.HandleAsync(new PollingRetuned("1", (GameState)99, 10, "ann"), default);
        Assert.Equal(CommandOutcome.Refused, LastAnswer.Outcome);
        Assert.Equal(Enum.GetNames<GameState>(), LastAnswer.Allowed);
    }

    [Fact]
    public async Task An_interval_that_would_have_no_effect_is_refused()
    {
        using var room = new ControlRoom(_test, new SchedulerOptions { FixedIntervalSeconds = 5 });
        await room.Retune.HandleAsync(new PollingRetuned("1", GameState.InProgress, 10, "ann"), default);
        var answer = Assert.Single(room.Publisher.Of<CommandAnswered>());
        Assert.Equal(CommandOutcome.Refused, answer.Outcome);
        Assert.Contains("Scheduler:FixedIntervalSeconds", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polling_is_paused_and_resumed_each_twice_without_harm_and_the_first_stays_named()
    {
        await _room.Pause.HandleAsync(new PollingPaused("1", "ann", Reason: "the API is sore"), default);
        var since = _room.Time.GetUtcNow();
        _room.Time.Advance(TimeSpan.FromMinutes(1));
        await _room.Pause.HandleAsync(new PollingPaused("2", "bob"), default);
        Assert.True(_room.League.Gate.IsPaused);
        Assert.Equal(("ann", since, "the API is sore"), (Pause.By, Pause.Since, Pause.Reason));
        Assert.Contains("by ann", LastAnswer.Why, StringComparison.Ordinal);

        await _room.Resume.HandleAsync(new PollingResumed("3", "bob"), default);
        await _room.Resume.HandleAsync(new PollingResumed("4", "bob"), default);
        Assert.False(_room.League.Gate.IsPaused);
        Assert.All(_room.Publisher.Of<CommandAnswered>(), answer => Assert.Equal(CommandOutcome.Done, answer.Outcome));
        Assert.Equal(
            [("1", "polling/paused", "true"), ("3", "polling/paused", "false")],
            _room.Publisher.Of<ConfigurationChanged>().Select(change => (change.CommandId, change.Setting, change.Value))
        );
    }

    [Fact]
    public async Task A_game_paused_singly_waits_while_others_are_polled()
    {
        _room.League.Watch.Schedule(League.Row());
        _room.League.Watch.Schedule(League.Row(gamePk: 9));
        await _room.Pause.HandleAsync(new PollingPaused("1", "ann", League.Game), default);
        _room.League.Clock.SetUtcNow(League.FirstPitch);
        Assert.Equal([new GamePk(9)], _room.League.TakeDue().Select(poll => poll.GamePk));
        Assert.Equal(PollDelivery.Paused, _room.League.Watch.Snapshot().Single(game => game.GamePk == League.Game).Delivery);

        await _room.Resume.HandleAsync(new PollingResumed("2", "ann"), default);
        Assert.Contains("Paused singly: 746139", LastAnswer.Why, StringComparison.Ordinal);
        Assert.Empty(_room.League.TakeDue());
        await _room.Resume.HandleAsync(new PollingResumed("3", "ann", League.Game), default);
        Assert.Equal([League.Game], _room.League.TakeDue().Select(poll => poll.GamePk));
    }

    [Fact]
    public async Task A_game_is_polled_on_demand_known_or_not()
    {
        _room.League.Watch.Schedule(League.Row());
        await _room.Poll.HandleAsync(new GamePollRequested("1", League.Game, "ann"), default);
        await _room.Poll.HandleAsync(new GamePollRequested("2", new GamePk(9), "ann"), default);
        foreach (var request in _room.Publisher.Of<WholeFeedRequested>())
            await _room.Hints.HandleAsync(request, default);
        var polls = _room.League.TakeDue();
        Assert.Equal([9, 746139], polls.Select(poll => poll.GamePk.Value).Order());
        Assert.True(polls.Single(poll => poll.GamePk == League.Game) is { FullFeed: true, Reason: "control" });
        Assert.Equal(["1", "2"], _room.Publisher.Of<CommandAnswered>().Select(answer => answer.CommandId));
    }

    [Fact]
    public async Task A_poll_asked_for_while_paused_is_told_so()
    {
        await _room.Pause.HandleAsync(new PollingPaused("1", "ann"), default);
        await _room.Poll.HandleAsync(new GamePollRequested("2", League.Game, "bob"), default);
        Assert.Equal(CommandOutcome.Done, LastAnswer.Outcome);
        Assert.Contains("once the pause by ann is over", LastAnswer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_game_has_an_interval_of_its_own_and_all_games_one_together()
    {
        _room.League.Watch.Schedule(League.Row());
        _room.League.Poll(GameState.InProgress);
        await _room.Retune.HandleAsync(new PollingRetuned("1", null, 7, "ann", GamePk: League.Game), default);
        Assert.Equal("7 s: set for this game", _room.League.Only.Why);
        Assert.Equal("polling/interval/746139", _room.Publisher.Of<ConfigurationChanged>()[^1].Setting);
        await _room.Retune.HandleAsync(new PollingRetuned("2", null, 45, "ann"), default);
        Assert.Equal("7 s: set for this game", _room.League.Only.Why);
        await _room.Retune.HandleAsync(new PollingRetuned("3", null, null, "ann", GamePk: League.Game), default);
        Assert.Equal("45 s: in progress", _room.League.Only.Why);
        Assert.All(Enum.GetValues<GameState>(), state => Assert.Equal(45, _room.League.Interval(state).TotalSeconds));
        await _room.Retune.HandleAsync(new PollingRetuned("4", null, null, "ann"), default);
        Assert.Equal("30 s: in progress", _room.League.Only.Why);
        Assert.Empty(_room.Desired.Current!.Intervals);
        Assert.Empty(_room.Desired.Current.Games);
    }

    [Theory]
    [InlineData("nightly", null, "There is no policy 'nightly'.", "adaptive")]
    [InlineData("fixed", null, "The policy 'fixed' needs Scheduler:FixedIntervalSeconds.", "by-state")]
    [InlineData("adaptive", 5000d, "5000 requests an hour are out of bounds.", "20 to 1800 requests an hour of a game under way")]
    public async Task A_policy_that_cannot_be_is_refused_with_those_that_can(string policy, double? budget, string why, string allowed)
    {
        await _room.Choose.HandleAsync(new PollingPolicyChosen("1", policy, budget, "ann"), default);
        Assert.Equal((CommandOutcome.Refused, why), (LastAnswer.Outcome, LastAnswer.Why));
        Assert.Contains(allowed, LastAnswer.Allowed);
        Assert.Equal("by-state", _room.League.Intervals.Policy);
    }

    [Fact]
    public async Task A_policy_is_chosen_with_its_budget_and_as_configured_again()
    {
        await _room.Choose.HandleAsync(new PollingPolicyChosen("1", "adaptive", 300, "ann", "play-offs"), default);
        Assert.Equal(("adaptive", 300), (_room.League.Intervals.Policy, _room.League.Intervals.RequestsPerGameHour));
        using var later = new ControlRoom(_test);
        await later.Desired.ReadAsync(default);
        Assert.Equal(("adaptive", 300), (later.League.Intervals.Policy, later.League.Intervals.RequestsPerGameHour));
        await _room.Choose.HandleAsync(new PollingPolicyChosen("2", null, null, "ann"), default);
        Assert.Equal(("by-state", 240), (_room.League.Intervals.Policy, _room.League.Intervals.RequestsPerGameHour));
    }

    [Fact]
    public async Task A_priority_is_kept_within_bounds_and_seen_by_the_policy()
    {
        await _room.Prioritize.HandleAsync(new GamePrioritized("1", League.Game, 5, "ann"), default);
        Assert.Equal(["0.25 to 4, where other games have 1"], LastAnswer.Allowed);
        await _room.Prioritize.HandleAsync(new GamePrioritized("2", League.Game, 2, "ann", "no-hitter"), default);
        var game = Assert.Single(_room.Desired.Current!.Games);
        Assert.Equal((2, "ann", "no-hitter"), (game.Priority!.Weight, game.Priority.By, game.Priority.Reason));
        await _room.Prioritize.HandleAsync(new GamePrioritized("3", League.Game, null, "ann"), default);
        Assert.Empty(_room.Desired.Current.Games);
    }

    [Fact]
    public async Task What_was_learnt_is_forgotten_on_demand()
    {
        await _test.Store.PutJsonAsync(Buckets.State, Buckets.GapCurves, new { games = 900 }, default);
        await _room.Forget.HandleAsync(new PollingLearningReset("1", "ann"), default);
        Assert.Null(await _test.Store.StatAsync(Buckets.State, Buckets.GapCurves, null, default));
        Assert.Equal(CommandOutcome.Done, LastAnswer.Outcome);
    }

    [Fact]
    public async Task Who_asked_for_what_and_why_is_kept_for_good_whatever_became_of_it()
    {
        await _room.Pause.HandleAsync(new PollingPaused("1", "ann", Reason: "rain"), default);
        await _room.Retune.HandleAsync(new PollingRetuned("../2", GameState.Final, 0, "bob", "typo"), default);
        var kept = new List<HandledCommand>();
        foreach (var key in await _test.KeysAsync(Buckets.State, "audit/control/"))
            kept.Add((await _test.Store.GetJsonAsync<HandledCommand>(Buckets.State, key, default))!.Value);
        Assert.Equal(
            [("ann", "rain", CommandOutcome.Done), ("bob", "typo", CommandOutcome.Refused)],
            kept.Select(command => (command.By, command.Reason, command.Outcome)).Order()
        );
    }

    [Fact]
    public async Task Another_command_is_a_record_and_its_handler()
    {
        await _room.Retune.HandleAsync(new PollingRetuned("1", GameState.InProgress, 10, "ann"), default);
        await new ResetIntervals(_room.Desk).HandleAsync(new IntervalsReset("2", "ann"), default);
        Assert.Equal((CommandOutcome.Done, "IntervalsReset"), (LastAnswer.Outcome, LastAnswer.Command));
        Assert.Equal(TimeSpan.FromSeconds(30), _room.League.Interval(GameState.InProgress));
    }
}
