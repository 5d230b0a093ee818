using Microsoft.Extensions.Options;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;
using MlbSts.Scheduler.Schedules;
using MlbSts.StatsApi;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Tests.Schedules;

public sealed class ScheduleReaderTests : IDisposable
{
    private const string Key = "schedule/2025-07-04.json.zst";

    private readonly League _league = new();
    private readonly RecordingPublisher _publisher = new();
    private readonly ScriptedApi _api = new();

    public void Dispose() => _league.Dispose();

    [Fact]
    public async Task Yesterday_today_and_tomorrow_are_read_stored_as_they_came_announced_and_watched()
    {
        using var store = await TestStore.CreateAsync();
        var rows = League.Rows("2025-07-04", League.RowJson());
        _api.Schedule = date => date.Day == 4 ? rows : """{"dates":[]}""";
        await RunAsync(store, () => _publisher.Of<ScheduleUpdated>().Count == 3);

        Assert.Equal(["schedule 2025-07-04", "schedule 2025-07-03", "schedule 2025-07-05"], _api.Asked.Take(3));
        Assert.Equal(rows, await store.TextAsync(Buckets.Live, Key));
        var announced = _publisher.Of<ScheduleUpdated>()[0];
        Assert.Equal((new DateOnly(2025, 7, 4), 1, Key), (announced.Date, announced.Games, announced.Schedule.Key));
        Assert.Equal(League.Game, _league.Only.GamePk);
    }

    [Fact]
    public async Task It_is_stored_and_announced_again_only_when_it_changes()
    {
        using var store = await TestStore.CreateAsync();
        var rows = League.Rows("2025-07-04", League.RowJson());
        _api.Schedule = date => date.Day == 4 ? rows : """{"dates":[]}""";
        await RunAsync(store, () => _api.Asked.Count(asked => asked == "schedule 2025-07-04") >= 4);
        Assert.Single(_publisher.Of<ScheduleUpdated>(), update => update.Date.Day == 4);
        Assert.Single(await store.VersionsAsync(Buckets.Live, Key));

        rows = League.Rows("2025-07-04", League.RowJson(status: "P"));
        await RunAsync(
            store,
            () =>
                _publisher
                    .Of<ScheduleUpdated>()
                    .Count(update => update.Date.Day == 4 && update.Schedule.Sha256 != _publisher.Of<ScheduleUpdated>()[0].Schedule.Sha256)
                == 1
        );
        Assert.Equal(2, (await store.VersionsAsync(Buckets.Live, Key)).Count);
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_read_is_read_again()
    {
        using var store = await TestStore.CreateAsync();
        var failed = false;
        _api.Schedule = _ =>
        {
            if (failed)
                return """{"dates":[]}""";
            failed = true;
            return new StatsApiRefusedException(RefusalKind.ServerError, "schedule", "500");
        };
        await RunAsync(store, () => _publisher.Of<ScheduleUpdated>().Count == 3);
        Assert.True(failed);
    }

    [Fact]
    public async Task After_a_restart_the_games_in_the_store_are_followed_on()
    {
        using var store = await TestStore.CreateAsync();
        await store.PutFeedAsync(League.Game, new TinyFeed { Status = "I", Timecode = "20250704_231500" }.Bytes);
        await store.PutFeedAsync(new GamePk(7), new TinyFeed { GamePk = 7, Status = "F" }.Bytes);
        await RunAsync(store, () => _publisher.Of<ScheduleUpdated>().Count == 3);
        var games = _league.Watch.Snapshot();
        Assert.Equal([(7, GameState.Final), (746139, GameState.InProgress)], games.Select(game => (game.GamePk.Value, game.State)).Order());
        Assert.Equal([746139], _league.TakeDue().Select(poll => poll.GamePk.Value));
        _league.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([7], _league.TakeDue().Select(poll => poll.GamePk.Value));
    }

    [Fact]
    public async Task A_contradiction_is_told_once_for_every_change()
    {
        using var store = await TestStore.CreateAsync();
        _api.Schedule = date =>
            date.Day == 4 ? League.Rows("2025-07-04", League.RowJson(gamePk: 1), League.RowJson(gamePk: 2)) : """{"dates":[]}""";
        await RunAsync(store, () => _api.Asked.Count(asked => asked == "schedule 2025-07-04") >= 3);
        var conflict = Assert.Single(_publisher.Of<ScheduleConflictDetected>());
        Assert.Contains("1, 2", conflict.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settled_game_that_changed_is_asked_for_whole()
    {
        Settle(1);
        Settle(2);
        _api.Changes = League.Rows("2025-07-04", League.RowJson(gamePk: 2), League.RowJson(gamePk: 3));
        await ReadChangesAsync();
        var poll = Assert.Single(_league.TakeDue());
        Assert.Equal((2, true, "changes"), (poll.GamePk.Value, poll.FullFeed, poll.Reason));
    }

    [Fact]
    public async Task Where_the_list_of_changes_is_cut_off_every_settled_game_is_asked_for()
    {
        Settle(1);
        Settle(2);
        _api.Changes = League
            .Rows("2025-07-04", League.RowJson(gamePk: 2))
            .Replace("\"totalGames\":1", "\"totalGames\":51", StringComparison.Ordinal);
        await ReadChangesAsync();
        Assert.Equal([1, 2], _league.TakeDue().Select(poll => poll.GamePk.Value).Order());
    }

    private void Settle(int gamePk)
    {
        _league.Watch.Schedule(League.Row(gamePk: gamePk));
        _league.Watch.Ask(new GamePk(gamePk), "control", fullFeed: false);
        _league.Complete(Assert.Single(_league.TakeDue()), GameState.Final, new Timecode(_league.Clock.GetUtcNow().AddDays(-3)));
    }

    [Fact]
    public async Task A_final_that_is_watched_no_longer_is_taken_up_when_it_changes()
    {
        _api.Changes = League.Rows(
            "2025-06-04",
            League.RowJson("2025-06-04T23:05:00Z", "F", gamePk: 5),
            League.RowJson("2025-07-20T23:05:00Z", "S", gamePk: 6)
        );
        await ReadChangesAsync();
        var poll = Assert.Single(_league.TakeDue());
        Assert.Equal((5, true, "changes"), (poll.GamePk.Value, poll.FullFeed, poll.Reason));
        _league.Complete(poll, GameState.Final, new Timecode(new DateTimeOffset(2025, 6, 5, 2, 0, 0, TimeSpan.Zero)));
        Assert.Null(_league.Only.Due);
        _league.Watch.Forget();
        Assert.Empty(_league.Watch.Snapshot());
    }

    [Fact]
    public async Task Changes_while_nobody_watched_are_asked_for_after_a_restart()
    {
        using var store = await TestStore.CreateAsync();
        await Reader(store).ReadAsync(default);
        Assert.DoesNotContain("changes", _api.Asked);
        _league.Clock.Advance(TimeSpan.FromDays(2));
        _api.Changes = League.Rows("2025-07-04", League.RowJson(status: "F"));
        await Reader(store).ReadAsync(default);
        Assert.Equal(League.Game, Assert.Single(_league.TakeDue()).GamePk);
    }

    [Fact]
    public async Task What_was_read_just_before_a_Scheduler_ended_is_read_again_as_its_polls_may_never_have_been_answered()
    {
        using var store = await TestStore.CreateAsync();
        await Reader(store).ReadAsync(default);
        var read = _league.LeagueClock.GetUtcNow();
        await Reader(store).ReadAsync(default);
        Assert.Equal(read.AddHours(-2), _api.ChangesSince);
    }

    private ChangesReader Reader(TestStore store) =>
        new(_api, store.Store, _league.Watch, _league.Gate, _league.LeagueClock, Options.Create(new SchedulerOptions()));

    [Fact]
    public async Task A_game_that_vanishes_from_the_schedule_rests_after_the_second_reading_and_is_told_once()
    {
        using var store = await TestStore.CreateAsync();
        var rows = League.Rows("2025-07-04", League.RowJson());
        _api.Schedule = date => date.Day == 4 ? rows : """{"dates":[]}""";
        await RunAsync(store, () => _league.Watch.Snapshot().Count == 1);
        rows = """{"dates":[]}""";
        await RunAsync(store, () => _league.Only.IsVanished);
        Assert.True(_league.Only.IsSettled);
        Assert.Equal((null, "gone from the schedule"), (_league.Only.Due, _league.Only.Why));
        _league.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Empty(_league.TakeDue());
        var readings = _api.Asked.Count;
        await RunAsync(store, () => _api.Asked.Count >= readings + 6);
        Assert.Contains("no longer stands", Assert.Single(_publisher.Of<ScheduleConflictDetected>()).Details, StringComparison.Ordinal);

        rows = League.Rows("2025-07-04", League.RowJson());
        await RunAsync(store, () => !_league.Only.IsVanished);
        Assert.Equal(League.Game, Assert.Single(_league.TakeDue()).GamePk);
    }

    private async Task ReadChangesAsync()
    {
        using var store = await TestStore.CreateAsync();
        var reader = Reader(store);
        await reader.ReadAsync(default);
        Assert.DoesNotContain("changes", _api.Asked);
        _league.Clock.Advance(TimeSpan.FromHours(1));
        await reader.ReadAsync(default);
        Assert.Contains("changes", _api.Asked);
    }

    private async Task RunAsync(TestStore store, Func<bool> until)
    {
        var stored = new StoredGames(store.Store, _league.Watch, NullLogger<StoredGames>.Instance);
        var reader = new ScheduleReader(
            _api,
            store.Store,
            store.Zstd,
            _publisher,
            _league.Watch,
            _league.Gate,
            stored,
            _league.LeagueClock,
            NullLogger<ScheduleReader>.Instance
        );
        for (var reading = 0; reading < 10 && !until(); reading++)
        {
            try
            {
                await reader.ReadAsync(default);
            }
            catch (StatsApiRefusedException)
            {
                // Told and tried again by who runs it.
            }
        }
        Assert.True(until());
    }
}
