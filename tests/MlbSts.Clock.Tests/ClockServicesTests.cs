using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlbSts.Clock.Tests;

public sealed class ClockServicesTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 4, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Without_another_clock_the_league_goes_by_the_real_one()
    {
        var real = new FakeTimeProvider(Start);
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(real).AddClocks().BuildServiceProvider();
        var league = services.GetRequiredService<LeagueClock>();
        Assert.Same(real, services.GetRequiredService<TimeProvider>());
        var (timestamp, delay) = (
            league.GetTimestamp(),
            Task.Delay(TimeSpan.FromMinutes(1), league, TestContext.Current.CancellationToken)
        );
        real.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal((Start.AddSeconds(59), false), (league.GetUtcNow(), delay.IsCompleted));
        real.Advance(TimeSpan.FromSeconds(1));
        await delay;
        Assert.Equal(TimeSpan.FromMinutes(1), league.GetElapsedTime(timestamp));
    }

    [Fact]
    public void Real_time_that_is_set_right_is_the_leagues_at_once()
    {
        var real = new FakeTimeProvider(Start);
        var league = LeagueClock.AtRealTime(real);
        real.AdjustTime(Start.AddHours(-1));
        Assert.Equal(Start.AddHours(-1), league.GetUtcNow());
    }

    [Fact]
    public async Task Who_asks_for_a_TimeProvider_never_gets_the_leagues()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<LeagueClock>(new SimulatedClock(Start, 600))
            .AddClocks()
            .BuildServiceProvider();
        Assert.Same(TimeProvider.System, Assert.Single(services.GetServices<TimeProvider>()));
        Assert.Equal(600, Assert.IsType<SimulatedClock>(services.GetRequiredService<LeagueClock>()).Speed);
    }
}
