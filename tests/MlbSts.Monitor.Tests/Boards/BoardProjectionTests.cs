using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;
using MlbSts.Messaging.Messages;
using MlbSts.Monitor.Boards;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;

namespace MlbSts.Monitor.Tests.Boards;

/// <summary>The boards of a store in a folder.</summary>
public sealed class BoardProjectionTests : BoardProjectionSuite
{
    protected override Task<TestStore> OpenAsync() => TestStore.CreateAsync();
}

/// <summary>The boards of an S3 server.</summary>
public sealed class ServerBoardProjectionTests : BoardProjectionSuite
{
    protected override Task<TestStore> OpenAsync() => TestStore.OnServerAsync();
}

/// <summary>What the boards show of a store that they heard nothing of.</summary>
public abstract class BoardProjectionSuite : IAsyncLifetime
{
    private static readonly GamePk Game = new(880101);
    private static readonly DateTimeOffset Noon = new(2031, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ObjectReference Feed = new(Buckets.Live, "games/880101/feed.json.zst", "v1", "ab");

    private readonly GameBoard _games;
    private readonly ReviewBoard _reviews;
    private TestStore _lake = null!;
    private ReviewQueue _queue = null!;
    private BoardProjection _projection = null!;

    protected BoardProjectionSuite()
    {
        var options = Fixed.Options(new MonitorOptions { MaximumGames = 10 });
        _reviews = new ReviewBoard(options);
        _games = new GameBoard(options, _reviews);
    }

    public async ValueTask InitializeAsync()
    {
        _lake = await OpenAsync();
        _queue = new ReviewQueue(_lake.Store, new RecordingPublisher());
        _projection = Over(_lake.Store);
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<TestStore> OpenAsync();

    public ValueTask DisposeAsync()
    {
        _lake?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_Monitor_that_heard_nothing_knows_what_is_filed_valid_and_under_review()
    {
        await FileAsync(Game, SeasonPhase.PostSeason, 3);
        await ReportAsync(Game, Verdict.ValidWithWarnings);
        await ReportAsync(new GamePk(880102), Verdict.Review);
        await _queue.RaiseAsync(Item("880102", "rule-broken", new GamePk(880102)), default);
        await _queue.RaiseAsync(Item("BOS193105300", "load-1", null), default);

        await SweepAsync();
        var rows = _games.Rows;
        Assert.Equal(
            [
                (Game, GameState.Final, Verdict.ValidWithWarnings, SeasonPhase.PostSeason, 3, null),
                (new GamePk(880102), GameState.Final, Verdict.Review, (SeasonPhase?)null, 0, "rule-broken"),
            ],
            rows.Select(row => (row.GamePk, row.State, row.Verdict, row.FiledUnder, row.Revision, row.Review))
        );
        Assert.Equal(["880102", "BOS193105300"], _reviews.Rows.Select(row => row.Game).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_store_no_longer_holds_is_cleared_though_no_message_said_so()
    {
        var item = Item(Game.ToString(), "rule-broken", Game);
        await FileAsync(Game, SeasonPhase.RegularSeason, 1);
        _reviews.Raised(new ReviewRow(item.Key, item.Game, item.GamePk, item.Reason, item.Details, item.RaisedAt));
        await _queue.RaiseAsync(item, default);
        await SweepAsync();
        Assert.Equal(("rule-broken", SeasonPhase.RegularSeason), (_games.Rows[0].Review, _games.Rows[0].FiledUnder));

        await _lake.Store.DeleteAsync(Buckets.State, item.Key, null, default);
        await _lake.Store.DeleteAsync(Buckets.Current, KeyOf(Game, SeasonPhase.RegularSeason), null, default);
        await SweepAsync();
        Assert.Equal((null, null), (_games.Rows[0].Review, _games.Rows[0].FiledUnder));
        Assert.Empty(_reviews.Rows);
    }

    [Fact]
    public void A_message_that_comes_while_the_store_is_looked_through_counts_more_than_what_was_seen()
    {
        var (came, went) = (Row("came"), Row("went"));
        _reviews.Project([went], 0);
        var mark = _reviews.Mark();
        _reviews.Raised(came);
        _reviews.Settled(went.Key);
        _reviews.Project([went], mark);
        Assert.Equal([came], _reviews.Rows);
        _reviews.Project([came], _reviews.Mark());
        Assert.Equal([came], _reviews.Rows);
        _reviews.Project([], _reviews.Mark());
        Assert.Empty(_reviews.Rows);
    }

    [Fact]
    public async Task A_later_revision_that_was_heard_is_not_taken_back()
    {
        await FileAsync(Game, SeasonPhase.RegularSeason, 1);
        _games.Update(Game, row => row with { FiledUnder = SeasonPhase.RegularSeason, Revision = 2, State = GameState.Final });
        await SweepAsync();
        Assert.Equal(2, _games.Rows[0].Revision);
        await FileAsync(Game, SeasonPhase.RegularSeason, 3);
        await SweepAsync();
        Assert.Equal(3, _games.Rows[0].Revision);
    }

    [Fact]
    public async Task A_game_that_moved_to_another_phase_shows_under_its_later_revision()
    {
        await FileAsync(Game, SeasonPhase.PreSeason, 1);
        await FileAsync(Game, SeasonPhase.RegularSeason, 2);
        await SweepAsync();
        Assert.Equal((SeasonPhase.RegularSeason, 2), (_games.Rows[0].FiledUnder, _games.Rows[0].Revision));
        await _lake.Store.DeleteAsync(Buckets.Current, KeyOf(Game, SeasonPhase.PreSeason), null, default);
        await SweepAsync();
        Assert.Equal((SeasonPhase.RegularSeason, 2), (_games.Rows[0].FiledUnder, _games.Rows[0].Revision));
    }

    [Fact]
    public async Task An_object_that_cannot_be_read_keeps_nothing_else_from_the_boards()
    {
        await _lake.Store.PutAsync(
            Buckets.Current,
            KeyOf(new GamePk(1), SeasonPhase.PreSeason),
            "{"u8.ToArray(),
            new PutOptions(),
            default
        );
        await _lake.Store.PutAsync(Buckets.State, "validation/1.json", "[]"u8.ToArray(), new PutOptions(), default);
        await _lake.Store.PutAsync(Buckets.State, "review/1-odd.json", "7"u8.ToArray(), new PutOptions(), default);
        await FileAsync(Game, SeasonPhase.RegularSeason, 1);
        await SweepAsync();
        Assert.Equal(SeasonPhase.RegularSeason, Assert.Single(_games.Rows).FiledUnder);
        var odd = Assert.Single(_reviews.Rows);
        Assert.Equal(("1", "unreadable"), (odd.Game, odd.Reason));
    }

    [Fact]
    public async Task Games_filed_long_ago_do_not_push_out_those_under_way()
    {
        for (var number = 1; number <= 8; number++)
            _games.Update(new GamePk(number), row => row with { State = GameState.InProgress });
        for (var number = 101; number <= 110; number++)
            await FileAsync(new GamePk(number), SeasonPhase.RegularSeason, 1);
        await SweepAsync();
        Assert.Equal(10, _games.Rows.Count);
        Assert.Equal(8, _games.Rows.Count(row => row.State == GameState.InProgress));
        _games.Update(new GamePk(9), row => row with { State = GameState.InProgress });
        Assert.Equal((10, 9), (_games.Rows.Count, _games.Rows.Count(row => row.State == GameState.InProgress)));
    }

    [Fact]
    public async Task The_day_has_the_games_of_the_schedule_by_start_and_those_postponed_from_it()
    {
        var day = DateOnly.FromDateTime(Noon.UtcDateTime);
        await ScheduleAsync(
            day,
            (3, "Scheduled", "S", 20, null),
            (1, "Scheduled", "S", 22, null),
            (2, "Postponed", "DR", 17, day.AddDays(1))
        );
        await ScheduleAsync(day.AddDays(1), (2, "Scheduled", "S", 18, null), (9, "Scheduled", "S", 18, null));
        await ScheduleAsync(day.AddDays(-1), (4, "Final", "F", 17, null));
        await FileAsync(new GamePk(5), SeasonPhase.RegularSeason, 1);
        await SweepAsync();
        _games.Update(new GamePk(2), row => row with { State = GameState.Scheduled, LastPoll = Noon });
        _games.Update(new GamePk(4), row => row with { State = GameState.Delayed, LastPoll = Noon });

        Assert.Equal(
            [
                (4, "LAD @ Somewhere", "delayed", "17:00 UTC", ""),
                (2, "LAD @ Somewhere", "postponed", "", "to 2031-06-02"),
                (3, "LAD @ Somewhere", "scheduled", "20:00 UTC", ""),
                (1, "LAD @ Somewhere", "scheduled", "22:00 UTC", ""),
                (5, "AAA @ BBB", "final", "", "regular-season"),
            ],
            _games.On(day).Select(row => (row.GamePk.Value, row.Name, row.StateText, row.InningText, row.FiledText))
        );
        Assert.Equal([2, 9], _games.On(day.AddDays(1)).Where(row => row.GamePk.Value != 4).Select(row => row.GamePk.Value));
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_read_keeps_nothing_else_from_the_boards()
    {
        var key = Buckets.LiveSchedule(DateOnly.FromDateTime(Noon.UtcDateTime));
        await _lake.Store.PutAsync(Buckets.Live, key, "x"u8.ToArray(), new PutOptions(), default);
        await FileAsync(Game, SeasonPhase.RegularSeason, 1);
        await SweepAsync();
        Assert.Equal(Game, Assert.Single(_games.Rows).GamePk);
    }

    [Fact]
    public async Task Only_what_changed_is_read_again()
    {
        await FileAsync(Game, SeasonPhase.RegularSeason, 1);
        await ReportAsync(Game, Verdict.Valid);
        await _queue.RaiseAsync(Item("X", "load-1", null), default);
        var counting = CountingStore.Over(_lake.Store);
        var projection = Over(counting.Store);
        await projection.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, counting.Gets);
        await projection.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, counting.Gets);
        await FileAsync(Game, SeasonPhase.RegularSeason, 2);
        await projection.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, counting.Gets);
    }

    private BoardProjection Over(IObjectStore store)
    {
        var clock = LeagueClock.AtRealTime(new FakeTimeProvider(Noon));
        return new BoardProjection(
            store,
            new ReviewQueue(store, new RecordingPublisher()),
            _games,
            _reviews,
            new ScheduleProjection(store, _lake.Zstd, _games, clock, NullLogger<ScheduleProjection>.Instance),
            NullLogger<BoardProjection>.Instance
        );
    }

    private Task SweepAsync() => _projection.SweepAsync(TestContext.Current.CancellationToken);

    private Task FileAsync(GamePk gamePk, SeasonPhase phase, int revision) =>
        _lake.Store.PutJsonAsync(
            Buckets.Current,
            KeyOf(gamePk, phase),
            new GameFile
            {
                GamePk = gamePk,
                Phase = phase,
                Season = 2031,
                OfficialDate = DateOnly.FromDateTime(Noon.UtcDateTime),
                GameType = "R",
                AwayTeam = "AAA",
                HomeTeam = "BBB",
                AwayRuns = 4,
                HomeRuns = 5,
                State = GameState.Final,
                Revision = revision,
                Feed = Feed,
                ContentSha256 = "cd",
                Source = "statsapi",
                SourceId = Feed.Key,
                SourceSha256 = Feed.Sha256,
                Verdict = "Valid",
                FiledAt = Noon,
            },
            default
        );

    private Task ScheduleAsync(DateOnly date, params (int GamePk, string State, string Code, int Hour, DateOnly? To)[] games)
    {
        var rows = games.Select(game => new
        {
            gamePk = game.GamePk,
            gameDate = $"{date:yyyy-MM-dd}T{game.Hour}:00:00Z",
            rescheduleGameDate = game.To?.ToString("yyyy-MM-dd", null),
            status = new { statusCode = game.Code, detailedState = game.State },
            teams = new
            {
                away = new { team = new { id = 119, name = "Los Angeles Dodgers" } },
                home = new { team = new { name = "Somewhere" } },
            },
        });
        var schedule = JsonSerializer.SerializeToUtf8Bytes(new { dates = new[] { new { date = $"{date:yyyy-MM-dd}", games = rows } } });
        return _lake.Store.PutAsync(Buckets.Live, Buckets.LiveSchedule(date), _lake.Zstd.Compress(schedule), new PutOptions(), default);
    }

    private Task ReportAsync(GamePk gamePk, Verdict verdict) =>
        _lake.Store.PutJsonAsync(
            Buckets.State,
            Buckets.ValidationReport(gamePk),
            new GameValidated(gamePk, Feed, GameState.Final, new Timecode(Noon), verdict, [], null),
            default
        );

    private static string KeyOf(GamePk gamePk, SeasonPhase phase) => Buckets.CurrentGame(phase, gamePk) + GameFile.Name;

    private static ReviewItem Item(string game, string subject, GamePk? gamePk) =>
        new(game, subject, subject == "load-1" ? "two-documents" : subject, "x", Noon, gamePk);

    private static ReviewRow Row(string game) => new($"review/{game}-x.json", game, null, "refused", "x", Noon);
}
