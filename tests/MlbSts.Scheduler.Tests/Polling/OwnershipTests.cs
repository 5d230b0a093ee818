using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;
using MlbSts.Messaging;
using MlbSts.Scheduler.Polling;

namespace MlbSts.Scheduler.Tests.Polling;

public sealed class OwnershipTests
{
    private static readonly IReadOnlyList<GamePk> Games = [.. Enumerable.Range(700_000, 400).Select(number => new GamePk(number))];

    private static PollGate Gate(TimeProvider time) => new(LeagueClock.AtRealTime(time), time);

    [Fact]
    public void Two_schedulers_own_every_game_once_between_them()
    {
        using var gate = Gate(TimeProvider.System);
        var (one, other) = (new OwnedGames(gate), new OwnedGames(gate));
        one.OnPartitionsChanged(Topics.PollResults, [0, 1, 2], 8);
        other.OnPartitionsChanged(Topics.PollResults, [3, 4, 5, 6, 7], 8);
        Assert.All(Games, game => Assert.True(one.Contains(game) ^ other.Contains(game)));
        Assert.Equal((3 / 8d, 5 / 8d), (one.Share, other.Share));
        Assert.Contains(Games, one.Contains);
        Assert.Contains(Games, other.Contains);
    }

    [Fact]
    public void Nothing_is_owned_before_the_first_assignment_and_after_the_loss_of_all()
    {
        using var gate = Gate(TimeProvider.System);
        var owned = new OwnedGames(gate);
        Assert.Equal((0d, false), (owned.Share, owned.Contains(League.Game)));
        owned.OnPartitionsChanged(Topics.Polls, [0], 1);
        Assert.False(owned.Contains(League.Game));
        owned.OnPartitionsChanged(Topics.PollResults, [0], 1);
        Assert.Equal((1d, true), (owned.Share, owned.Contains(League.Game)));
        owned.OnPartitionsChanged(Topics.PollResults, [], 1);
        Assert.Equal((0d, false), (owned.Share, owned.Contains(League.Game)));
    }

    [Fact]
    public async Task The_loop_wakes_when_games_are_assigned()
    {
        using var gate = Gate(new FakeTimeProvider());
        var waiting = gate.WaitForSignalAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(1), default);
        Assert.False(waiting.IsCompleted);
        new OwnedGames(gate).OnPartitionsChanged(Topics.PollResults, [0], 1);
        await waiting;
    }

    [Fact]
    public void The_rate_limit_is_shared_like_the_games()
    {
        var time = new FakeTimeProvider();
        using var gate = Gate(time);
        var owned = new OwnedGames(gate);
        var budget = new PollBudget(Fixed.Options(new SchedulerOptions { MaxPollsPerSecond = 100 }), owned, time);
        time.Advance(TimeSpan.FromHours(1));
        Assert.InRange(budget.Available(), 0, 1);

        owned.OnPartitionsChanged(Topics.PollResults, [0], 4);
        time.Advance(TimeSpan.FromSeconds(0.4));
        Assert.Equal(11, budget.Available());
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(25, budget.Available()); // a second's share and no more
        Assert.Equal(0, budget.Load);
        budget.Spend(20);
        Assert.Equal((5, 0.8), (budget.Available(), budget.Load));

        owned.OnPartitionsChanged(Topics.PollResults, [0, 1, 2, 3], 4);
        budget.Spend(5);
        Assert.Equal(TimeSpan.FromMilliseconds(10), budget.UntilAvailable());
        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(50, budget.Available());
    }
}
