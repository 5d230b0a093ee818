using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Storage.Leases;
using LeaseStore = MlbSts.Storage.Leases.Leases;

namespace MlbSts.Storage.Tests;

public sealed class LeaseTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_held_lease_is_refused_to_others_until_it_is_given_back()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);

        var mine = await leases.TryAcquireAsync("mover", Minute, default);
        Assert.NotNull(mine);
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
        Assert.NotNull(await leases.TryAcquireAsync("another", Minute, default));

        await mine.DisposeAsync();
        Assert.Equal(
            ["leases/another.json"],
            await temp.Store.ListAsync(Buckets.State, "leases/", default).Select(info => info.Key).ToListAsync()
        );
        Assert.NotNull(await leases.TryAcquireAsync("mover", Minute, default));
    }

    [Fact]
    public async Task An_expired_lease_is_taken_over_and_its_first_holder_told()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        var mine = await leases.TryAcquireAsync("mover", Minute, default);
        _time.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
        _time.Advance(TimeSpan.FromTicks(1));
        var theirs = await leases.TryAcquireAsync("mover", Minute, default);

        await Assert.ThrowsAsync<PreconditionFailedException>(() => mine!.RenewAsync(Minute, default));
        await mine!.DisposeAsync();
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
        await theirs!.RenewAsync(Minute, default);
    }

    [Fact]
    public async Task A_lease_that_is_renewed_lasts_from_then_on()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        await using var mine = await leases.TryAcquireAsync("mover", Minute, default);
        for (var renewal = 0; renewal < 3; renewal++)
        {
            _time.Advance(Minute * 0.9);
            await mine!.RenewAsync(Minute, default);
            Assert.Equal(_time.GetUtcNow() + Minute, mine.ExpiresAt);
        }
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
        _time.Advance(Minute);
        Assert.NotNull(await leases.TryAcquireAsync("mover", Minute, default));
    }

    [Fact]
    public async Task One_that_expired_may_be_renewed_while_nobody_took_it()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        var mine = await leases.TryAcquireAsync("mover", Minute, default);
        _time.Advance(Minute * 2);
        await mine!.RenewAsync(Minute, default);
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
    }

    [Fact]
    public async Task One_about_to_expire_is_not_given_back_but_left_to_do_so()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        var mine = await leases.TryAcquireAsync("mover", Minute, default);
        _time.Advance(Minute - TimeSpan.FromSeconds(0.5));
        await mine!.DisposeAsync();
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
    }

    [Fact]
    public async Task Of_many_who_ask_one_gets_it()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        for (var round = 0; round < 10; round++)
        {
            var taken = await Task.WhenAll(
                Enumerable.Range(0, 10).Select(_ => Task.Run(() => leases.TryAcquireAsync("mover", Minute, default)))
            );

            await Assert.Single(taken, lease => lease is not null)!.DisposeAsync();
        }
    }

    [Fact]
    public async Task Leases_of_the_dead_are_removed_and_those_of_the_living_kept()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        await leases.TryAcquireAsync("living", Minute, default);
        await leases.TryAcquireAsync("dead", Minute / 2, default);
        _time.Advance(Minute / 2);

        Assert.Equal(1, await leases.RemoveExpiredAsync(default));
        Assert.Equal(
            ["leases/living.json"],
            await temp.Store.ListAsync(Buckets.State, "leases/", default).Select(info => info.Key).ToListAsync()
        );
    }

    [Fact]
    public async Task A_held_lease_outlasts_its_duration_as_long_as_its_holder_lives()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        await using (var held = await leases.TryHoldAsync("mover", Minute, default))
        {
            for (var round = 1; round <= 12; round++)
            {
                _time.Advance(Minute / 4);
                var expected = _time.GetUtcNow() + Minute;
                while (
                    (await temp.Store.GetJsonAsync<LeaseRecord>(Buckets.State, "leases/mover.json", default))!.Value.ExpiresAt != expected
                )
                    await Task.Yield();
                Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
            }
            Assert.False(held!.Held.IsCancellationRequested);
        }
        Assert.NotNull(await leases.TryAcquireAsync("mover", Minute, default));
    }

    [Fact]
    public async Task Who_loses_a_held_lease_is_told_to_stop()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = Leases(temp);
        var held = await leases.TryHoldAsync("mover", Minute, default);
        await temp.Store.DeleteAsync(Buckets.State, "leases/mover.json", null, default);
        var theirs = await leases.TryAcquireAsync("mover", Minute + Minute, default);
        _time.Advance(Minute / 4);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, held!.Held));
        await held!.DisposeAsync();
        await theirs!.RenewAsync(Minute, default);
    }

    [Fact]
    public async Task Who_waits_for_a_lease_gets_it_when_it_has_run_out_and_not_from_somebody_alive()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = new LeaseStore(temp.Store, TimeProvider.System, NullLogger<LeaseStore>.Instance);
        var duration = TimeSpan.FromMilliseconds(300);
        await leases.TryAcquireAsync("dead", duration, default);
        var waits = 0;
        await using var taken = await leases.HoldAsync("dead", duration, () => waits++, default);
        Assert.True(waits > 0);
        await using var living = await leases.TryHoldAsync("living", Minute, default);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => leases.HoldAsync("living", duration, () => { }, default));
        Assert.Contains("living", refusal.Message, StringComparison.Ordinal);
    }

    private LeaseStore Leases(TempStore temp) => new(temp.Store, _time, NullLogger<LeaseStore>.Instance);
}
