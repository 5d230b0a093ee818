using Microsoft.Extensions.Time.Testing;
using MlbSts.Storage.Leases;

namespace MlbSts.Storage.Tests;

public sealed class LeaseTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_held_lease_is_refused_to_others_until_it_is_released()
    {
        using var temp = await TempStore.CreateAsync(_clock);
        var leases = new LeaseStore(temp.Store, _clock);

        var mine = await leases.TryAcquireAsync("mover", "a", Minute, default);
        Assert.True(mine!.IsHeld);
        Assert.Null(await leases.TryAcquireAsync("mover", "b", Minute, default));
        Assert.NotNull(await leases.TryAcquireAsync("another", "b", Minute, default));

        await mine.DisposeAsync();
        Assert.False(mine.IsHeld);
        Assert.Null((await leases.GetAsync("mover", default))!.Owner);
        var theirs = await leases.TryAcquireAsync("mover", "b", Minute, default);
        Assert.Equal(("b", mine.Fence + 1), (theirs!.Owner, theirs.Fence));
        await mine.DisposeAsync();
        Assert.True(await theirs.RenewAsync(default));
    }

    [Fact]
    public async Task An_expired_lease_is_taken_over_and_its_first_holder_told()
    {
        using var temp = await TempStore.CreateAsync(_clock);
        var leases = new LeaseStore(temp.Store, _clock);
        var mine = await leases.TryAcquireAsync("mover", "a", Minute, default);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(await leases.TryAcquireAsync("mover", "b", Minute, default));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(mine!.IsHeld);
        var theirs = await leases.TryAcquireAsync("mover", "b", Minute, default);

        Assert.True(theirs!.Fence > mine.Fence);
        Assert.False(await mine.RenewAsync(default));
        await mine.ReleaseAsync(default);
        Assert.Equal("b", (await leases.GetAsync("mover", default))!.Owner);
    }

    [Fact]
    public async Task A_renewed_lease_lasts()
    {
        using var temp = await TempStore.CreateAsync(_clock);
        var leases = new LeaseStore(temp.Store, _clock);
        var mine = await leases.TryAcquireAsync("mover", "a", Minute, default);
        for (var i = 0; i < 5; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(50));
            Assert.True(await mine!.RenewAsync(default));
        }

        Assert.Equal(_clock.GetUtcNow() + Minute, mine!.ExpiresAt);
        Assert.Null(await leases.TryAcquireAsync("mover", "b", Minute, default));
    }

    [Fact]
    public async Task A_restarted_owner_has_its_lease_back_at_once()
    {
        using var temp = await TempStore.CreateAsync(_clock);
        var leases = new LeaseStore(temp.Store, _clock);
        var before = await leases.TryAcquireAsync("mover", "a", Minute, default);

        Assert.NotNull(await leases.TryAcquireAsync("mover", "a", Minute, default));
        Assert.False(await before!.RenewAsync(default));
    }

    [Fact]
    public async Task Of_many_who_ask_one_gets_it()
    {
        using var temp = await TempStore.CreateAsync(_clock);
        var leases = new LeaseStore(temp.Store, _clock);
        for (var round = 1; round <= 10; round++)
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => leases.TryAcquireAsync("mover", $"owner {i}", Minute, default))));

            Assert.Equal(round, Assert.Single(taken, lease => lease is not null)!.Fence);
            _clock.Advance(Minute);
        }
    }
}
