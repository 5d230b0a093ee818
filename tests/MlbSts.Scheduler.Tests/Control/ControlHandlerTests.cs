using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Control;
using MlbSts.Scheduler.Polling;

namespace MlbSts.Scheduler.Tests.Control;

public sealed class ControlHandlerTests : IDisposable
{
    private readonly League _league = new();
    private readonly ControlHandler _handler;

    public ControlHandlerTests()
    {
        _handler = new ControlHandler(_league.Intervals, _league.Watch, _league.Gate, NullLogger<ControlHandler>.Instance);
    }

    public void Dispose() => _league.Dispose();

    [Fact]
    public async Task An_interval_is_retuned()
    {
        await _handler.HandleAsync(new PollingRetuned("1", GameState.InProgress, 10, "ann"), default);
        Assert.Equal(TimeSpan.FromSeconds(10), _league.Interval(GameState.InProgress));
        Assert.Equal(TimeSpan.FromSeconds(120), _league.Interval(GameState.Delayed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(86401)]
    [InlineData(double.NaN)]
    public async Task An_interval_out_of_range_is_refused(double seconds)
    {
        var refusal = await Assert.ThrowsAsync<UnprocessableMessageException>(() => _handler.HandleAsync(new PollingRetuned("1", GameState.InProgress, seconds, "ann"), default));
        Assert.Contains("1 to 86,400", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(30), _league.Interval(GameState.InProgress));
    }

    [Fact]
    public async Task An_interval_that_would_have_no_effect_is_refused()
    {
        using var league = new League(new SchedulerOptions { FixedIntervalSeconds = 5 });
        var handler = new ControlHandler(league.Intervals, league.Watch, _league.Gate, NullLogger<ControlHandler>.Instance);
        var refusal = await Assert.ThrowsAsync<UnprocessableMessageException>(() => handler.HandleAsync(new PollingRetuned("1", GameState.InProgress, 10, "ann"), default));
        Assert.Contains("Scheduler:FixedIntervalSeconds", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polling_is_paused_and_resumed_each_twice_without_harm()
    {
        await Send("pause");
        await Send("pause");
        Assert.True(_league.Gate.IsPaused);
        await Send("resume");
        await Send("resume");
        Assert.False(_league.Gate.IsPaused);
    }

    [Fact]
    public async Task A_game_is_polled_on_demand_known_or_not()
    {
        _league.Watch.Schedule(League.Row());
        await Send("poll", League.Game);
        await Send("poll", new GamePk(9));
        var polls = _league.TakeDue();
        Assert.Equal([9, 746139], polls.Select(poll => poll.GamePk.Value).Order());
        Assert.True(polls.Single(poll => poll.GamePk == League.Game) is { FullFeed: true, Reason: "control" });
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("poll")]
    public async Task A_command_nobody_knows_is_refused(string command)
    {
        var refusal = await Assert.ThrowsAsync<UnprocessableMessageException>(() => Send(command));
        Assert.Contains(command, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_services_command_is_none_of_ours()
    {
        await _handler.HandleAsync(new ServiceCommand("1", "scraper", "pause", null, null, "ann"), default);
        Assert.False(_league.Gate.IsPaused);
    }

    private Task Send(string command, GamePk? gamePk = null) => _handler.HandleAsync(new ServiceCommand("1", "scheduler", command, gamePk, null, "ann"), default);
}
