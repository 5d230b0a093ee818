using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Tests.Polling;

public sealed class WatchListTests : IDisposable
{
    private readonly League _league = new();

    private DateTimeOffset Now => _league.Clock.GetUtcNow();

    public void Dispose() => _league.Dispose();

    [Theory]
    [InlineData(GameState.PreGame, 300)]
    [InlineData(GameState.WarmUp, 60)]
    [InlineData(GameState.InProgress, 30)]
    [InlineData(GameState.Delayed, 120)]
    [InlineData(GameState.Final, 3600)]
    [InlineData(GameState.Forfeited, 3600)]
    [InlineData(GameState.Cancelled, 7200)]
    [InlineData(GameState.Postponed, 7200)]
    [InlineData(GameState.GameOver, 60)]
    [InlineData(GameState.Unknown, 60)]
    public void The_state_of_a_game_decides_when_it_is_polled_next(GameState state, int seconds)
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(state, new Timecode(Now));
        Assert.Equal(Now.AddSeconds(seconds), _league.Only.Due);
    }

    [Theory]
    [InlineData(10, 30)]
    [InlineData(45, 45)]
    [InlineData(-7, 30)]
    [InlineData(99999, 300)]
    public void What_the_api_advises_may_lengthen_an_interval_and_never_shortens_it(int advised, int seconds)
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.InProgress, wait: advised);
        Assert.Equal(Now.AddSeconds(seconds), _league.Only.Due);
    }

    [Fact]
    public void A_game_is_polled_from_its_lead_time_on()
    {
        _league.Watch.Schedule(League.Row());
        Assert.Empty(_league.TakeDue());
        Assert.Equal(TimeSpan.FromSeconds(30), _league.UntilNext());

        _league.Clock.Advance(TimeSpan.FromHours(5) - TimeSpan.FromSeconds(1));
        Assert.Empty(_league.TakeDue());
        Assert.Equal(TimeSpan.FromSeconds(1), _league.UntilNext());
        _league.Clock.Advance(TimeSpan.FromSeconds(1));
        var poll = Assert.Single(_league.TakeDue());
        Assert.Equal((League.Game, "first", false, GameState.Scheduled), (poll.GamePk, poll.Reason, poll.FullFeed, poll.ExpectedState));
    }

    [Fact]
    public void A_game_asked_about_long_before_its_start_rests_until_its_lead_time()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.Scheduled);
        Assert.Equal(League.FirstPitch.AddHours(-1), _league.Only.Due);
    }

    [Fact]
    public void Intervals_count_from_when_a_poll_was_due_so_that_waiting_does_not_add_up()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.InProgress);
        var due = _league.Only.Due!.Value;
        _league.Clock.Advance(TimeSpan.FromSeconds(37));
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.InProgress);
        Assert.Equal(due.AddSeconds(30), _league.Only.Due);
    }

    [Fact]
    public void A_poll_under_way_is_not_asked_again_until_it_counts_as_lost_on_the_real_clock()
    {
        _league.Watch.Schedule(League.Row(status: "I"));
        _league.Watch.Ask(League.Game, "control", fullFeed: false);
        var first = Assert.Single(_league.TakeDue());
        _league.Clock.Advance(TimeSpan.FromHours(3));
        _league.Real.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(_league.TakeDue());

        _league.Real.Advance(TimeSpan.FromSeconds(1));
        var again = Assert.Single(_league.TakeDue());
        Assert.Equal("lost", again.Reason);
        Assert.NotEqual(first.CommandId, again.CommandId);
        Assert.Equal(first.DueAt, again.DueAt);
        _league.Complete(again, GameState.InProgress);
        Assert.Equal((GameState.InProgress, Now), (_league.Only.State, _league.Only.Due));
    }

    [Fact]
    public void The_answer_of_a_poll_given_up_as_lost_counts()
    {
        _league.Watch.Schedule(League.Row(status: "I"));
        _league.Watch.Ask(League.Game, "control", fullFeed: false);
        var first = Assert.Single(_league.TakeDue());
        _league.Real.Advance(TimeSpan.FromSeconds(60));
        Assert.Single(_league.TakeDue());
        _league.Clock.Advance(TimeSpan.FromSeconds(5));
        _league.Complete(first, GameState.InProgress);
        Assert.Equal(GameState.InProgress, _league.Only.State);
        Assert.True(_league.Only.Due > Now);
    }

    [Fact]
    public void A_result_told_twice_plans_once()
    {
        _league.Watch.Schedule(League.Row());
        _league.Watch.Ask(League.Game, "control", fullFeed: false);
        var result = _league.Completed(Assert.Single(_league.TakeDue()), GameState.InProgress);
        _league.Watch.Completed(result);
        var due = _league.Only.Due;
        for (var i = 0; i < 5; i++)
            _league.Watch.Completed(result);
        Assert.Equal(due, _league.Only.Due);
    }

    [Fact]
    public void An_old_failure_told_again_changes_nothing()
    {
        _league.Watch.Schedule(League.Row());
        _league.Watch.Ask(League.Game, "control", fullFeed: false);
        var failure = _league.Failed(Assert.Single(_league.TakeDue()));
        _league.Watch.Failed(failure);
        _league.Clock.Advance(TimeSpan.FromSeconds(15));
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.InProgress);
        var due = _league.Only.Due;
        _league.Watch.Failed(failure);
        Assert.Equal(due, _league.Only.Due);
    }

    [Fact]
    public void Failures_wait_longer_each_time_and_never_longer_than_the_interval()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.PreGame);
        _league.Clock.Advance(TimeSpan.FromSeconds(300));
        var waits = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            _league.Watch.Failed(_league.Failed(Assert.Single(_league.TakeDue())));
            waits.Add((_league.Only.Due!.Value - Now).TotalSeconds);
            _league.Clock.SetUtcNow(_league.Only.Due.Value);
        }
        Assert.Equal([15, 30, 60, 120, 240, 300, 300], waits);
        Assert.Equal("retry", Assert.Single(_league.TakeDue()).Reason);
    }

    [Fact]
    public void Retry_after_is_obeyed_on_the_real_clock_however_fast_the_league_runs()
    {
        _league.Watch.Schedule(League.Row());
        _league.Watch.Ask(League.Game, "control", fullFeed: false);
        _league.Watch.Failed(_league.Failed(Assert.Single(_league.TakeDue()), retryAfter: 20));
        _league.Clock.Advance(TimeSpan.FromHours(2));
        _league.Real.Advance(TimeSpan.FromSeconds(19));
        Assert.Empty(_league.TakeDue());
        Assert.Equal(TimeSpan.FromSeconds(30), _league.UntilNext());

        _league.Real.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(_league.TakeDue());
    }

    [Fact]
    public void After_a_good_poll_failures_begin_anew()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.InProgress);
        for (var i = 0; i < 3; i++)
        {
            _league.Clock.Advance(TimeSpan.FromSeconds(30));
            _league.Watch.Failed(_league.Failed(Assert.Single(_league.TakeDue())));
        }
        _league.Clock.Advance(TimeSpan.FromSeconds(30));
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.InProgress);
        _league.Clock.Advance(TimeSpan.FromSeconds(30));
        _league.Watch.Failed(_league.Failed(Assert.Single(_league.TakeDue())));
        Assert.Equal(Now.AddSeconds(15), _league.Only.Due);
    }

    [Fact]
    public void A_poll_that_could_not_be_sent_is_due_at_once()
    {
        _league.Watch.Schedule(League.Row());
        _league.Watch.Ask(League.Game, "control", fullFeed: true);
        _league.Watch.NotSent(Assert.Single(_league.TakeDue()));
        Assert.True(Assert.Single(_league.TakeDue()).FullFeed);
    }

    [Fact]
    public void A_whole_feed_asked_for_while_a_poll_is_under_way_is_polled_after_it()
    {
        _league.Watch.Schedule(League.Row());
        _league.Watch.Ask(League.Game, "control", fullFeed: false);
        var underWay = Assert.Single(_league.TakeDue());
        _league.Watch.Ask(League.Game, "control", fullFeed: true);
        Assert.Empty(_league.TakeDue());
        _league.Complete(underWay, GameState.InProgress);

        var whole = Assert.Single(_league.TakeDue());
        Assert.True(whole.FullFeed);
        _league.Clock.Advance(TimeSpan.FromSeconds(1));
        _league.Complete(whole, GameState.InProgress);
        _league.Clock.Advance(TimeSpan.FromSeconds(30));
        var next = Assert.Single(_league.TakeDue());
        Assert.Equal((false, "interval"), (next.FullFeed, next.Reason));
    }

    [Fact]
    public void The_most_overdue_come_first_and_no_more_than_allowed()
    {
        using var league = new League(pollsPerSecond: 2);
        for (var i = 1; i <= 5; i++)
            league.Watch.Schedule(League.Row(start: $"2025-07-04T1{i}:00:00Z", gamePk: i));
        league.Clock.SetUtcNow(League.FirstPitch);
        Assert.Equal([1, 2], league.TakeDue().Select(poll => poll.GamePk.Value));
        Assert.Empty(league.TakeDue());
        Assert.Equal(TimeSpan.FromSeconds(0.5), league.Watch.UntilNext(TimeSpan.FromHours(1), TimeSpan.FromHours(1)).Real);
        league.Real.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal([3], league.TakeDue().Select(poll => poll.GamePk.Value));
        league.Real.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([4, 5], league.TakeDue().Select(poll => poll.GamePk.Value));
        Assert.Empty(league.TakeDue());
    }

    [Fact]
    public void Of_games_due_at_one_moment_the_lower_gamePk_comes_first_in_whatever_order_they_came()
    {
        foreach (var gamePk in new[] { 5, 2, 9, 1 })
            _league.Watch.Schedule(League.Row(gamePk: gamePk));
        _league.Clock.SetUtcNow(League.FirstPitch);
        Assert.Equal([1, 2, 5, 9], _league.TakeDue().Select(poll => poll.GamePk.Value));
    }

    [Fact]
    public void Another_schedulers_games_are_not_polled_and_keep_nobody_awake()
    {
        _league.Watch.Schedule(League.Row(gamePk: 1));
        _league.Watch.Schedule(League.Row(gamePk: 2));
        _league.Clock.SetUtcNow(League.FirstPitch);
        Assert.NotEqual(KeyPartitioner.PartitionOf("1", 8), KeyPartitioner.PartitionOf("2", 8));
        _league.Own(KeyPartitioner.PartitionOf("2", 8), 8);
        Assert.Equal([2], _league.TakeDue().Select(poll => poll.GamePk.Value));
        Assert.Equal(TimeSpan.FromSeconds(30), _league.UntilNext());

        _league.Own(0, 1);
        Assert.Equal([1], _league.TakeDue().Select(poll => poll.GamePk.Value));
    }

    [Fact]
    public void A_game_that_is_taken_over_late_is_polled_at_once_and_one_given_away_is_not()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.InProgress);
        _league.Own((KeyPartitioner.PartitionOf(League.Game.ToString(), 8) + 1) % 8, 8);
        _league.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(_league.TakeDue());
        _league.Own(0, 1);
        Assert.Single(_league.TakeDue());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    public void A_wake_looks_at_the_games_that_are_due_however_many_are_watched(int games)
    {
        for (var gamePk = 1; gamePk <= games; gamePk++)
            _league.Watch.Restore(new GamePk(gamePk), GameState.InProgress, null);
        foreach (var poll in _league.TakeDue())
            _league.Complete(poll, GameState.InProgress);
        _league.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var gamePk in new[] { 17, 4, 80 })
            _league.Watch.Ask(new GamePk(gamePk), "control", fullFeed: false);

        var before = _league.Watch.Looks;
        Assert.Equal([4, 17, 80], _league.TakeDue().Select(poll => poll.GamePk.Value));
        Assert.Equal(3, _league.Watch.Looks - before);
        _league.UntilNext();
        Assert.Empty(_league.TakeDue());
        Assert.Equal(3, _league.Watch.Looks - before);
    }

    [Fact]
    public void A_game_under_way_that_was_not_polled_for_ten_intervals_is_a_gap()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.InProgress);
        var last = Now;
        _league.Clock.Advance(TimeSpan.FromSeconds(300));
        Assert.Null(_league.Poll(GameState.InProgress));
        _league.Clock.Advance(TimeSpan.FromSeconds(301));
        Assert.Equal(new CoverageGapDetected(League.Game, last.AddSeconds(300), Now), _league.Poll(GameState.InProgress));
    }

    [Fact]
    public void A_game_not_under_way_may_rest_for_long()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.PreGame);
        _league.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(_league.Poll(GameState.InProgress));
    }

    [Fact]
    public void A_game_that_is_played_is_held_against_the_whole_feed_every_ten_minutes()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.InProgress);
        Assert.True(Proof(AnswerShape.Diff, null));
        Assert.True(Proof(AnswerShape.Diff, ProofOutcome.Same));
        for (var poll = 0; poll < 19; poll++)
            Assert.False(Proof(AnswerShape.Diff, null));
        Assert.True(Proof(AnswerShape.Full, null));
        Assert.False(Proof(AnswerShape.Diff, null));

        bool Proof(AnswerShape shape, ProofOutcome? outcome)
        {
            _league.Clock.Advance(TimeSpan.FromSeconds(30));
            var command = Assert.Single(_league.TakeDue());
            _league.Watch.Completed(_league.Completed(command, GameState.InProgress) with { Shape = shape, Proof = outcome });
            return command.Proof;
        }
    }

    [Fact]
    public void A_new_interval_holds_for_the_poll_that_waits_already()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.Final, new Timecode(Now));
        _league.Intervals.Set(
            SetIntervals.None with
            {
                ByState = new Dictionary<GameState, TimeSpan> { [GameState.Final] = TimeSpan.FromSeconds(40) },
            }
        );
        _league.Watch.Retuned();
        Assert.Equal(Now.AddSeconds(40), _league.Only.Due);
    }

    [Fact]
    public void One_interval_for_all_states_can_be_set()
    {
        using var league = new League(new SchedulerOptions { FixedIntervalSeconds = 12 });
        league.Watch.Schedule(League.Row());
        league.Poll(GameState.Delayed);
        Assert.Equal(league.Clock.GetUtcNow().AddSeconds(12), league.Only.Due);
    }
}
