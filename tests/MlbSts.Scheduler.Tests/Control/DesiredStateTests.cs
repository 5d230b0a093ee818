using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Control;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Tests.Control;

/// <summary>What was set is the store's, and every Scheduler's.</summary>
public sealed class DesiredStateTests : IAsyncLifetime
{
    private TestStore _test = null!;

    public async ValueTask InitializeAsync() => _test = await TestStore.CreateAsync();

    public ValueTask DisposeAsync()
    {
        _test.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_Scheduler_that_starts_later_obeys_what_was_set_before()
    {
        using (var first = new ControlRoom(_test))
        {
            await first.Pause.HandleAsync(new PollingPaused("1", "ann", Reason: "rain"), default);
            await first.Pause.HandleAsync(new PollingPaused("2", "ann", League.Game), default);
            await first.Retune.HandleAsync(new PollingRetuned("3", GameState.InProgress, 10, "bob"), default);
        }
        using var later = new ControlRoom(_test);
        Assert.False(later.League.Gate.IsPaused);
        await later.Desired.ReadAsync(default);
        Assert.True(later.League.Gate.IsPaused);
        Assert.Equal([League.Game], later.League.Gate.PausedGames);
        Assert.Equal(TimeSpan.FromSeconds(10), later.League.Interval(GameState.InProgress));
        Assert.Equal(["control/polling.json"], await _test.KeysAsync(Buckets.State, "control/"));
    }

    [Fact]
    public async Task Two_Schedulers_hear_a_command_and_one_answers()
    {
        using var one = new ControlRoom(_test);
        using var other = new ControlRoom(_test);
        for (var round = 0; round < 20; round++)
        {
            var command = new PollingRetuned($"c-{round}", GameState.InProgress, round % 2 == 0 ? 10 + round : 0, "ann");
            await Task.WhenAll(
                Task.Run(() => one.Retune.HandleAsync(command, default), TestContext.Current.CancellationToken),
                Task.Run(() => other.Retune.HandleAsync(command, default), TestContext.Current.CancellationToken)
            );
        }
        var answers = one.Publisher.Of<CommandAnswered>().Concat(other.Publisher.Of<CommandAnswered>()).ToList();
        Assert.Equal(20, answers.Count);
        Assert.Equal(20, answers.Select(answer => answer.CommandId).Distinct().Count());
        Assert.Equal(10, one.Publisher.Of<ConfigurationChanged>().Count + other.Publisher.Of<ConfigurationChanged>().Count);
        foreach (var room in new[] { one, other })
        {
            await room.Hints.HandleAsync(
                new ConfigurationChanged("c-18", "scheduler", "polling/interval/InProgress", "28", "ann"),
                default
            );
            Assert.Equal(TimeSpan.FromSeconds(28), room.League.Interval(GameState.InProgress));
        }
    }

    [Fact]
    public async Task Commands_of_many_at_once_are_all_kept()
    {
        using var one = new ControlRoom(_test);
        using var other = new ControlRoom(_test);
        var states = Enum.GetValues<GameState>();
        await Task.WhenAll(
            states.Select(
                (state, number) =>
                    Task.Run(() =>
                        (number % 2 == 0 ? one : other).Retune.HandleAsync(
                            new PollingRetuned($"c-{number}", state, 100 + number, "ann"),
                            default
                        )
                    )
            )
        );
        await one.Desired.ReadAsync(default);
        Assert.Equal(
            states.Select((state, number) => (state, (double)(100 + number))),
            one.Desired.Current!.Intervals.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Seconds))
        );
        Assert.Equal(states.Length, one.Desired.Current.Revision);
    }

    [Fact]
    public async Task An_answer_that_the_broker_did_not_take_is_given_when_the_command_comes_again()
    {
        using var room = new ControlRoom(_test);
        var command = new PollingPaused("1", "ann");
        room.Publisher.Refuses = _ => true;
        await Assert.ThrowsAsync<MessagingException>(() => room.Pause.HandleAsync(command, default));
        Assert.True(room.League.Gate.IsPaused);
        room.Publisher.Refuses = _ => false;
        await room.Pause.HandleAsync(command, default);
        Assert.Equal("1", Assert.Single(room.Publisher.Of<CommandAnswered>()).CommandId);
        Assert.Equal("polling/paused", Assert.Single(room.Publisher.Of<ConfigurationChanged>()).Setting);
        Assert.Equal(1, room.Desired.Current!.Revision);
    }

    [Fact]
    public async Task Only_the_last_commands_are_remembered()
    {
        using var room = new ControlRoom(_test);
        for (var number = 0; number < 60; number++)
            await room.Resume.HandleAsync(new PollingResumed($"c-{number}", "ann"), default);
        Assert.Equal(
            Enumerable.Range(10, 50).Select(number => $"c-{number}"),
            room.Desired.Current!.Commands.Select(command => command.CommandId)
        );
    }

    [Fact]
    public async Task What_a_newer_version_wrote_is_not_guessed_at()
    {
        using var room = new ControlRoom(_test);
        await room.Pause.HandleAsync(new PollingPaused("1", "ann"), default);
        await _test.Store.PutJsonAsync(
            Buckets.State,
            Buckets.PollingControl,
            PollingState.AsConfigured with
            {
                Version = 2,
                Revision = 9,
            },
            default
        );
        var failure = await Assert.ThrowsAsync<ObjectCorruptException>(() => room.Desired.ReadAsync(default));
        Assert.Contains("version 2", failure.Message, StringComparison.Ordinal);
        Assert.True(room.League.Gate.IsPaused);
        await Assert.ThrowsAsync<ObjectCorruptException>(() => room.Resume.HandleAsync(new PollingResumed("2", "ann"), default));
        var health = await HealthAsync(room);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("version 2", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_what_is_set()
    {
        using var room = new ControlRoom(_test);
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync(room)).Status); // nothing read yet
        await room.Desired.ReadAsync(default);
        Assert.Equal((HealthStatus.Healthy, null), await HealthAsync(room));
        await room.Pause.HandleAsync(new PollingPaused("1", "ann", League.Game), default);
        await room.Retune.HandleAsync(new PollingRetuned("2", GameState.InProgress, 10, "bob"), default);
        Assert.Equal(
            (HealthStatus.Healthy, "game 746139 is paused by ann since 2026-07-04 20:00:00Z; InProgress games are retuned by bob to 10 s"),
            await HealthAsync(room)
        );
        await room.Pause.HandleAsync(new PollingPaused("3", "ann", Reason: "rain"), default);
        Assert.Equal((HealthStatus.Healthy, "Polling is paused by ann since 2026-07-04 20:00:00Z: rain."), await HealthAsync(room));
    }

    private static async Task<(HealthStatus Status, string? Description)> HealthAsync(ControlRoom room)
    {
        var result = await new PollingHealthCheck(room.Desired).CheckHealthAsync(new HealthCheckContext());
        return (result.Status, result.Description);
    }
}
