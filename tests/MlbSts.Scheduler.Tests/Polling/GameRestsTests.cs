using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Tests.Polling;

/// <summary>Games of which nothing is expected are left alone, and come back in time.</summary>
public sealed class GameRestsTests : IDisposable
{
    private readonly League _league = new();

    private DateTimeOffset Now => _league.Clock.GetUtcNow();

    public void Dispose() => _league.Dispose();

    [Fact]
    public void A_game_moved_a_day_earlier_is_polled_on_the_earlier_day()
    {
        _league.Watch.Schedule(League.Row("2025-07-05", "2025-07-05T23:05:00Z"));
        _league.Watch.Schedule(League.Row());
        Assert.Equal(new DateOnly(2025, 7, 4), _league.Only.Date);
        Assert.Equal(League.FirstPitch.AddHours(-1), _league.Only.Due);
    }

    [Theory]
    [InlineData("DR", "")]
    [InlineData("UR", "")]
    [InlineData("F", ""","resumeDate":"2025-07-05T17:05:00Z","resumeGameDate":"2025-07-05" """)]
    public void The_earlier_row_of_a_game_that_stands_on_two_dates_moves_it_nowhere(string status, string more)
    {
        _league.Watch.Schedule(League.Row("2025-07-05", "2025-07-05T23:05:00Z"));
        _league.Watch.Schedule(League.Row(status: status, more: more));
        Assert.Equal(new DateOnly(2025, 7, 5), _league.Only.Date);
    }

    [Fact]
    public void A_start_that_is_a_placeholder_is_not_polled_by()
    {
        _league.Watch.Schedule(League.Row(start: "2025-07-05T07:33:00Z", isTbd: true));
        Assert.Equal(new DateTimeOffset(2025, 7, 5, 8, 0, 0, TimeSpan.Zero), _league.Only.Due);
        _league.Poll(GameState.Scheduled);
        Assert.Equal(
            (new DateTimeOffset(2025, 7, 5, 8, 0, 0, TimeSpan.Zero), "its start is not known"),
            (_league.Only.Due, _league.Only.Why)
        );

        _league.Watch.Schedule(League.Row(start: "2025-07-04T20:05:00Z"));
        Assert.Equal(new DateTimeOffset(2025, 7, 4, 19, 5, 0, TimeSpan.Zero), _league.Only.Due);
    }

    [Theory]
    [InlineData("P")]
    [InlineData("I")]
    public void A_game_without_a_known_start_that_begins_is_polled_at_once(string status)
    {
        _league.Watch.Schedule(League.Row(start: "2025-07-05T07:33:00Z", isTbd: true));
        _league.Watch.Schedule(League.Row(start: "2025-07-05T07:33:00Z", status: status, isTbd: true));
        Assert.Equal(Now, _league.Only.Due);
    }

    [Theory]
    [InlineData(GameState.Postponed)]
    [InlineData(GameState.Cancelled)]
    public void What_was_called_off_is_polled_that_day_and_then_no_more(GameState state)
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(state);
        Assert.Equal(Now.AddSeconds(7200), _league.Only.Due);
        _league.Clock.Advance(TimeSpan.FromDays(1));
        _league.Complete(Assert.Single(_league.TakeDue()), state);
        Assert.Null(_league.Only.Due);
        Assert.True(_league.Only.IsSettled);

        _league.Watch.Schedule(League.Row("2025-07-20", "2025-07-20T23:05:00Z"));
        Assert.Equal(new DateTimeOffset(2025, 7, 20, 22, 5, 0, TimeSpan.Zero), _league.Only.Due);
    }

    [Fact]
    public void A_game_suspended_for_weeks_is_polled_once_a_day_and_from_the_lead_time_of_its_resumption()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.Suspended);
        Assert.Equal(Now.AddSeconds(3600), _league.Only.Due);
        _league.Clock.Advance(TimeSpan.FromDays(1));
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.Suspended);
        Assert.Equal(Now.AddDays(1), _league.Only.Due);

        _league.Watch.Schedule(League.Row(status: "UR", more: ""","resumeDate":"2025-08-20T17:05:00Z","resumeGameDate":"2025-08-20" """));
        Assert.Equal(new DateTimeOffset(2025, 8, 20, 16, 5, 0, TimeSpan.Zero), _league.Only.Due);
    }

    [Fact]
    public void A_game_that_was_never_played_is_polled_ever_more_seldom_and_forgotten()
    {
        _league.Watch.Schedule(League.Row());
        _league.Clock.Advance(TimeSpan.FromDays(1));
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.Scheduled);
        Assert.Equal(Now.AddHours(6), _league.Only.Due);
        _league.Clock.Advance(TimeSpan.FromDays(8));
        _league.Watch.Forget();
        Assert.Empty(_league.Watch.Snapshot());
    }

    [Fact]
    public void A_restart_polls_what_is_played_first_and_what_is_settled_not_at_all()
    {
        for (var i = 0; i < 2_300; i++)
            _league.Watch.Restore(new GamePk(1 + i), GameState.Final, new Timecode(Now.AddDays(-2).AddMinutes(-i)));
        _league.Watch.Restore(new GamePk(5_000), GameState.Final, new Timecode(Now.AddHours(-3)));
        _league.Watch.Restore(new GamePk(9_000), GameState.InProgress, new Timecode(Now.AddMinutes(-2)));
        Assert.Equal(9_000, Assert.Single(_league.TakeDue()).GamePk.Value);
        _league.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(5_000, Assert.Single(_league.TakeDue()).GamePk.Value);
        _league.Clock.Advance(TimeSpan.FromHours(1));
        Assert.DoesNotContain(_league.TakeDue(), poll => poll.GamePk.Value < 5_000);
        // A correction of one of them comes in as any other.
        Assert.True(_league.Watch.Ask(new GamePk(7), "changes", fullFeed: true));
        Assert.Contains(_league.TakeDue(), poll => poll.GamePk.Value == 7);
    }

    [Fact]
    public void A_game_that_there_is_not_is_forgotten_after_three_answers_that_say_so()
    {
        _league.Watch.Restore(League.Game, GameState.Unknown, null);
        for (var i = 0; i < 3; i++)
        {
            _league.Watch.Ask(League.Game, "control", fullFeed: true);
            var poll = Assert.Single(_league.TakeDue());
            _league.Watch.Failed(_league.Failed(poll) with { Kind = "not-found" });
        }
        Assert.Empty(_league.Watch.Snapshot());
    }

    [Fact]
    public void A_game_of_the_schedule_that_is_not_found_yet_is_asked_for_again()
    {
        _league.Watch.Schedule(League.Row());
        for (var i = 0; i < 5; i++)
        {
            _league.Watch.Ask(League.Game, "control", fullFeed: true);
            _league.Watch.Failed(_league.Failed(Assert.Single(_league.TakeDue())) with { Kind = "not-found" });
        }
        Assert.NotNull(_league.Only.Due);
    }
}
