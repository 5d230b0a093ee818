using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;

namespace MlbSts.Scheduler.Tests.Polling;

/// <summary>Where a poll stands between its plan and its result, on a real clock that the test moves.</summary>
public sealed class DeliveriesTests : IDisposable
{
    private readonly League _league = new();

    public DeliveriesTests() => _league.Watch.Schedule(League.Row());

    public void Dispose() => _league.Dispose();

    [Fact]
    public void A_poll_is_planned_due_in_flight_lost_and_in_flight_again()
    {
        Assert.Equal(PollDelivery.Planned, _league.Only.Delivery);
        _league.Clock.SetUtcNow(League.FirstPitch.AddHours(-1));
        Assert.Equal(PollDelivery.Due, _league.Only.Delivery);
        Assert.Single(_league.TakeDue());
        Assert.Equal(PollDelivery.InFlight, _league.Only.Delivery);
        _league.Real.Advance(TimeSpan.FromSeconds(60));
        _league.Gate.Pause();
        Assert.Empty(_league.TakeDue());
        Assert.Equal(PollDelivery.Lost, _league.Only.Delivery);
        _league.Gate.Resume();
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.InProgress);
        Assert.Equal(PollDelivery.Planned, _league.Only.Delivery);
    }

    [Fact]
    public void The_loop_sleeps_until_a_poll_counts_as_lost_and_no_longer()
    {
        _league.Clock.SetUtcNow(League.FirstPitch);
        Assert.Single(_league.TakeDue());
        Assert.Equal(TimeSpan.FromSeconds(60), UntilRealChange());
        _league.Real.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(TimeSpan.FromSeconds(1), UntilRealChange());
        Assert.Empty(_league.TakeDue());
        _league.Real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, UntilRealChange());
        Assert.Equal("lost", Assert.Single(_league.TakeDue()).Reason);
        Assert.Equal(TimeSpan.FromSeconds(60), UntilRealChange());
    }

    [Fact]
    public void A_poll_may_be_lost_again_and_again()
    {
        _league.Clock.SetUtcNow(League.FirstPitch);
        var ids = new HashSet<string>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(Assert.Single(_league.TakeDue()).CommandId);
            _league.Real.Advance(TimeSpan.FromSeconds(60));
        }
        Assert.Equal(4, ids.Count);
    }

    [Fact]
    public void An_answered_poll_is_never_lost()
    {
        _league.Poll(GameState.InProgress);
        _league.Real.Advance(TimeSpan.FromHours(1));
        Assert.Empty(_league.TakeDue());
        Assert.Equal(PollDelivery.Planned, _league.Only.Delivery);
    }

    [Fact]
    public void Paused_polling_holds_what_is_due()
    {
        _league.Gate.Pause();
        Assert.Equal(PollDelivery.Planned, _league.Only.Delivery);
        _league.Clock.SetUtcNow(League.FirstPitch);
        Assert.Equal(PollDelivery.Paused, _league.Only.Delivery);
        Assert.Empty(_league.TakeDue());
    }

    [Fact]
    public void What_waits_for_the_rate_limit_is_due()
    {
        using var league = new League(pollsPerSecond: 1);
        league.Watch.Schedule(League.Row(gamePk: 1));
        league.Watch.Schedule(League.Row(gamePk: 2));
        league.Clock.SetUtcNow(League.FirstPitch);
        Assert.Single(league.TakeDue());
        Assert.Equal([PollDelivery.InFlight, PollDelivery.Due], league.Watch.Snapshot().Select(game => game.Delivery));
    }

    [Fact]
    public void A_server_that_asked_for_it_is_left_alone()
    {
        _league.Clock.SetUtcNow(League.FirstPitch);
        _league.Watch.Failed(_league.Failed(Assert.Single(_league.TakeDue()), retryAfter: 20));
        Assert.Equal(PollDelivery.ServerBusy, _league.Only.Delivery);
        Assert.Equal(TimeSpan.FromSeconds(20), UntilRealChange());
    }

    [Fact]
    public void Another_schedulers_game_is_held_and_lost_ones_are_its_owners_to_ask_again()
    {
        _league.Clock.SetUtcNow(League.FirstPitch);
        Assert.Single(_league.TakeDue());
        _league.Owned.OnPartitionsChanged(Topics.PollResults, [], 1);
        _league.Real.Advance(TimeSpan.FromSeconds(60));
        Assert.Empty(_league.TakeDue());
        Assert.Equal(PollDelivery.NotOwned, _league.Only.Delivery);
        _league.Own(0, 1);
        _league.Real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("lost", Assert.Single(_league.TakeDue()).Reason);
    }

    [Fact]
    public void A_settled_game_has_no_poll_to_deliver()
    {
        using var league = new League(new SchedulerOptions { FinalWatchSeconds = 0 });
        league.Watch.Schedule(League.Row());
        league.Poll(GameState.Final, new Timecode(league.Clock.GetUtcNow()));
        Assert.Equal((PollDelivery.None, "settled"), (league.Only.Delivery, league.Only.Why));
    }

    [Fact]
    public void The_status_counts_games_by_where_their_polls_stand()
    {
        _league.Watch.Schedule(League.Row(gamePk: 1));
        _league.Watch.Ask(League.Game, "control", fullFeed: false);
        Assert.Single(_league.TakeDue());
        var status = SchedulerStatus.Of(_league.Watch.Snapshot(), "by-state", isPaused: false, set: null, share: 1);
        Assert.Equal(2, status.Games.Count);
        Assert.Equal((1, 1), (status.Games[PollDelivery.InFlight], status.Games[PollDelivery.Planned]));
    }

    private TimeSpan UntilRealChange() => _league.Watch.UntilNext(TimeSpan.FromHours(1), TimeSpan.FromHours(1)).Real;
}
