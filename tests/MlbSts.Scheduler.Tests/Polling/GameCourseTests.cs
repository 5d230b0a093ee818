namespace MlbSts.Scheduler.Tests.Polling;

/// <summary>What becomes of games that are not just played.</summary>
public sealed class GameCourseTests : IDisposable
{
    private const string Tomorrow = "2025-07-05";
    private readonly League _league = new();

    private DateTimeOffset Now => _league.Clock.GetUtcNow();

    public void Dispose() => _league.Dispose();

    [Fact]
    public void A_postponed_game_is_polled_again_from_the_lead_time_of_its_new_date()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.Postponed);
        _league.Watch.Schedule(
            League.Row(status: "DR", more: ""","rescheduleDate":"2025-07-05T17:05:00Z","rescheduleGameDate":"2025-07-05" """)
        );
        Assert.Equal(new DateOnly(2025, 7, 5), _league.Only.RescheduledTo);
        Assert.True(_league.Only.IsSettled);
        Assert.Equal(Now.AddSeconds(7200), _league.Only.Due);

        _league.Clock.Advance(TimeSpan.FromHours(1));
        _league.Watch.Schedule(League.Row(Tomorrow, "2025-07-05T17:05:00Z"));
        _league.Watch.Schedule(League.Row(status: "DR"));
        var game = _league.Only;
        Assert.Equal((new DateOnly(2025, 7, 5), new DateTimeOffset(2025, 7, 5, 17, 5, 0, TimeSpan.Zero)), (game.Date, game.Start));
        _league.Poll(GameState.Scheduled);
        Assert.Equal(new DateTimeOffset(2025, 7, 5, 16, 5, 0, TimeSpan.Zero), _league.Only.Due);
    }

    [Fact]
    public void A_game_postponed_by_weeks_rests_though_its_feed_says_scheduled()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.Postponed);
        _league.Watch.Schedule(League.Row(status: "DR", more: ""","rescheduleDate":"2025-08-20T17:05:00Z" """));
        _league.Poll(GameState.Scheduled);
        Assert.Equal(new DateTimeOffset(2025, 8, 20, 16, 5, 0, TimeSpan.Zero), _league.Only.Due);
    }

    [Fact]
    public void A_game_moved_to_an_earlier_start_is_polled_in_time()
    {
        _league.Watch.Schedule(League.Row());
        _league.Watch.Schedule(League.Row(start: "2025-07-04T19:05:00Z"));
        Assert.Equal(new DateTimeOffset(2025, 7, 4, 18, 5, 0, TimeSpan.Zero), _league.Only.Due);
    }

    [Fact]
    public void A_suspended_game_is_followed_into_the_date_it_is_resumed_on()
    {
        _league.Watch.Schedule(League.Row());
        _league.Poll(GameState.Suspended);
        Assert.False(_league.Only.IsSettled);
        _league.Clock.Advance(TimeSpan.FromMinutes(50));
        _league.Watch.Schedule(League.Row(Tomorrow, "2025-07-04T18:30:00Z", "UR"));
        Assert.Equal(Now, _league.Only.Due);
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.InProgress);
        Assert.Equal(Now.AddSeconds(30), _league.Only.Due);

        // Both rows end final: the first date's says nothing new.
        _league.Watch.Schedule(League.Row(status: "F"));
        Assert.Equal(GameState.InProgress, _league.Only.State);
        Assert.Equal(new DateOnly(2025, 7, 5), _league.Only.Date);
    }

    [Fact]
    public void A_row_that_says_more_than_the_last_poll_hastens_the_next()
    {
        _league.Watch.Schedule(League.Row());
        _league.Watch.Schedule(League.Row(status: "I"));
        Assert.Equal("schedule", Assert.Single(_league.TakeDue()).Reason);
    }

    [Fact]
    public void A_final_game_is_watched_for_corrections_and_then_settled()
    {
        using var league = new League(new SchedulerOptions { FinalWatchSeconds = 7000 });
        league.Watch.Schedule(League.Row());
        var final = new Timecode(league.Clock.GetUtcNow());
        league.Poll(GameState.Final, final);
        Assert.False(league.Only.IsSettled);
        league.Clock.Advance(TimeSpan.FromSeconds(3600));
        league.Complete(Assert.Single(league.TakeDue()), GameState.Final, final);
        Assert.False(league.Only.IsSettled);
        league.Clock.Advance(TimeSpan.FromSeconds(3600));
        league.Complete(Assert.Single(league.TakeDue()), GameState.Final, final);
        Assert.True(league.Only.IsSettled);
        Assert.Null(league.Only.Due);
    }

    [Fact]
    public void An_answer_that_was_long_on_its_way_settles_nothing()
    {
        using var league = new League(new SchedulerOptions { FinalWatchSeconds = 2000 });
        league.Watch.Schedule(League.Row());
        league.Clock.Advance(TimeSpan.FromHours(6));
        var asked = Assert.Single(league.TakeDue());
        var final = new Timecode(league.Clock.GetUtcNow());
        league.Clock.Advance(TimeSpan.FromSeconds(2500));
        league.Complete(asked, GameState.Final, final);
        Assert.False(league.Only.IsSettled);
        Assert.NotNull(league.Only.Due);
    }

    [Fact]
    public void A_correction_keeps_a_final_game_watched()
    {
        using var league = new League(new SchedulerOptions { FinalWatchSeconds = 3600 });
        league.Watch.Schedule(League.Row());
        league.Poll(GameState.Final, new Timecode(league.Clock.GetUtcNow()));
        league.Clock.Advance(TimeSpan.FromSeconds(3600));
        league.Complete(Assert.Single(league.TakeDue()), GameState.Final, new Timecode(league.Clock.GetUtcNow().AddSeconds(-60)));
        Assert.False(league.Only.IsSettled);
        Assert.Equal(league.Clock.GetUtcNow().AddSeconds(3600), league.Only.Due);
    }

    [Fact]
    public void A_settled_game_whose_correction_is_announced_is_polled_again()
    {
        using var league = new League(new SchedulerOptions { FinalWatchSeconds = 0 });
        league.Watch.Schedule(League.Row());
        league.Poll(GameState.Final, new Timecode(league.Clock.GetUtcNow()));
        Assert.True(league.Only.IsSettled);
        Assert.True(league.Watch.Ask(League.Game, "changes", fullFeed: true));
        Assert.True(Assert.Single(league.TakeDue()).FullFeed);
        Assert.False(league.Watch.Ask(new GamePk(1), "changes", fullFeed: true));
    }

    [Fact]
    public void A_game_of_unknown_status_is_forgotten_like_others()
    {
        using var league = new League();
        league.Watch.Schedule(League.Row());
        league.Poll(GameState.Unknown);
        league.Clock.SetUtcNow(League.FirstPitch.AddDays(7));
        league.Watch.Forget();
        Assert.Equal(GameState.Unknown, league.Only.State);
        league.Clock.Advance(TimeSpan.FromSeconds(1));
        league.Watch.Forget();
        Assert.Empty(league.Watch.Snapshot());
        Assert.Empty(league.TakeDue());
    }

    [Fact]
    public void A_row_of_the_schedule_that_says_something_else_than_the_document_has_the_whole_feed_asked_for()
    {
        using var league = new League();
        league.Watch.Schedule(League.Row());
        league.Poll(GameState.InProgress);
        league.Watch.Schedule(League.Row(status: "I"));
        Assert.False(league.Only.Due <= league.Clock.GetUtcNow());
        league.Watch.Schedule(League.Row(status: "F"));
        Assert.True(Assert.Single(league.TakeDue()).FullFeed);
    }

    [Fact]
    public void Settled_games_are_forgotten_after_a_week_and_suspended_ones_never()
    {
        using var league = new League(new SchedulerOptions { FinalWatchSeconds = 0 });
        league.Watch.Schedule(League.Row());
        league.Watch.Schedule(League.Row(gamePk: 7));
        league.Watch.Ask(League.Game, "control", fullFeed: false);
        league.Complete(Assert.Single(league.TakeDue()), GameState.Final, new Timecode(league.Clock.GetUtcNow()));
        league.Watch.Ask(new GamePk(7), "control", fullFeed: false);
        league.Complete(Assert.Single(league.TakeDue()), GameState.Suspended);
        league.Clock.SetUtcNow(League.FirstPitch.AddDays(7));
        league.Watch.Forget();
        Assert.Equal(2, league.Watch.Snapshot().Count);
        league.Clock.Advance(TimeSpan.FromSeconds(1));
        league.Watch.Forget();
        Assert.Equal(7, league.Only.GamePk.Value);
    }

    [Fact]
    public void Both_games_of_a_doubleheader_are_followed_each_by_its_own_start()
    {
        _league.Watch.Schedule(League.Row(gamePk: 1));
        _league.Watch.Schedule(League.Row(start: "2025-07-05T03:05:00Z", gamePk: 2));
        Assert.Equal(
            [League.FirstPitch.AddHours(-1), League.FirstPitch.AddHours(3)],
            _league.Watch.Snapshot().Select(game => game.Due!.Value)
        );
    }

    [Fact]
    public void A_final_found_in_the_store_is_polled_soon_and_takes_its_date_from_the_schedule()
    {
        // The document was corrected the day after the game.
        _league.Clock.SetUtcNow(League.FirstPitch.AddDays(1));
        _league.Watch.Restore(League.Game, GameState.Final, new Timecode(new DateTimeOffset(2025, 7, 5, 16, 0, 0, TimeSpan.Zero)));
        Assert.Empty(_league.TakeDue());
        _league.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("sweep", Assert.Single(_league.TakeDue()).Reason);
        _league.Watch.Schedule(League.Row(status: "F"));
        Assert.Equal((new DateOnly(2025, 7, 4), "TEX @ LAD"), (_league.Only.Date, _league.Only.Description));
        _league.Watch.Restore(League.Game, GameState.Unknown, null);
        Assert.Equal(GameState.Final, _league.Only.State);
    }
}
