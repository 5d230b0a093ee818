using Microsoft.Extensions.Logging.Abstractions;
using MlbSts.Storage.Leases;
using LeaseStore = MlbSts.Storage.Leases.Leases;

namespace MlbSts.Storage.Tests;

public sealed class LeaseTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_held_lease_is_refused_to_others_until_it_is_given_back()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = new LeaseStore(temp.Store, NullLogger<LeaseStore>.Instance);

        var mine = await leases.TryAcquireAsync("mover", Minute, default);
        Assert.NotNull(mine);
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
        Assert.NotNull(await leases.TryAcquireAsync("another", Minute, default));

        await mine.DisposeAsync();
        Assert.Equal(["leases/another.json"], await temp.Store.ListAsync(Buckets.State, "leases/", default).Select(info => info.Key).ToListAsync());
        Assert.NotNull(await leases.TryAcquireAsync("mover", Minute, default));
    }

    [Fact]
    public async Task An_expired_lease_is_taken_over_and_its_first_holder_told()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = new LeaseStore(temp.Store, NullLogger<LeaseStore>.Instance);
        var mine = await leases.TryAcquireAsync("mover", TimeSpan.FromMilliseconds(1), default);
        Lease? theirs;
        while ((theirs = await leases.TryAcquireAsync("mover", Minute, default)) is null)
            await Task.Yield();

        await Assert.ThrowsAsync<PreconditionFailedException>(() => mine!.RenewAsync(Minute, default));
        await mine!.DisposeAsync();
        Assert.Null(await leases.TryAcquireAsync("mover", Minute, default));
        await theirs.RenewAsync(Minute, default);
    }

    [Fact]
    public async Task Of_many_who_ask_one_gets_it()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = new LeaseStore(temp.Store, NullLogger<LeaseStore>.Instance);
        for (var round = 0; round < 10; round++)
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => leases.TryAcquireAsync("mover", Minute, default))));

            await Assert.Single(taken, lease => lease is not null)!.DisposeAsync();
        }
    }

    [Fact]
    public async Task Leases_of_the_dead_are_removed_and_those_of_the_living_kept()
    {
        using var temp = await TempStore.CreateAsync();
        var leases = new LeaseStore(temp.Store, NullLogger<LeaseStore>.Instance);
        await leases.TryAcquireAsync("living", Minute, default);
        var dead = await leases.TryAcquireAsync("dead", TimeSpan.FromMilliseconds(1), default);
        while (TimeProvider.System.GetUtcNow() <= dead!.ExpiresAt)
            await Task.Yield();

        Assert.Equal(1, await leases.RemoveExpiredAsync(default));
        Assert.Equal(["leases/living.json"], await temp.Store.ListAsync(Buckets.State, "leases/", default).Select(info => info.Key).ToListAsync());
    }
}
