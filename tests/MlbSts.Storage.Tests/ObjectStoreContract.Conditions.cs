using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MlbSts.Domain;

namespace MlbSts.Storage.Tests;

/// <content>Conditional puts and retention.</content>
public abstract partial class ObjectStoreContract
{
    [Fact]
    public async Task Of_many_that_put_if_absent_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var key = Key($"round-{round}");
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 20).Select(i => Task.Run(() => TryPut(key, $"racer {i}", new PutOptions { IfAbsent = true })))
            );

            var winner = Assert.Single(outcomes, outcome => outcome is not null);
            var stored = await Store.GetAsync(State, key, null, default);
            Assert.Equal((winner!.Sha256, winner.ETag), (stored!.Info.Sha256, stored.Info.ETag));
        }
    }

    [Fact]
    public async Task A_counter_kept_by_compare_and_swap_misses_no_step()
    {
        await Put(State, Key(), "0");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Count(10))));

        Assert.Equal("80", Text(await Store.GetAsync(State, Key(), null, default)));
    }

    [Fact]
    public async Task A_condition_that_does_not_hold_writes_nothing()
    {
        await Assert.ThrowsAsync<PreconditionFailedException>(() =>
            Put(State, Key(), "x", new PutOptions { IfMatch = "0123456789abcdef0123456789abcdef" })
        );
        Assert.Null(await Store.GetAsync(State, Key(), null, default));

        var first = await Put(State, Key(), "first", new PutOptions { IfAbsent = true });
        await Assert.ThrowsAsync<PreconditionFailedException>(() => Put(State, Key(), "x", new PutOptions { IfAbsent = true }));
        var second = await Put(State, Key(), "second", new PutOptions { IfMatch = first.ETag });
        await Assert.ThrowsAsync<PreconditionFailedException>(() => Put(State, Key(), "x", new PutOptions { IfMatch = first.ETag }));

        var stored = await Store.GetAsync(State, Key(), null, default);
        Assert.Equal(("second", second.ETag, null), (Text(stored), stored!.Info.ETag, stored.Info.VersionId));
    }

    [Theory]
    [InlineData(5 * 1024 * 1024 - 1)]
    [InlineData(5 * 1024 * 1024)]
    [InlineData(6_000_001)]
    public async Task Conditions_hold_for_large_bodies_too(int size)
    {
        var body = Filled(size, 1);
        var first = await Store.PutAsync(State, Key(), body, new PutOptions { IfAbsent = true }, default);

        await Assert.ThrowsAsync<PreconditionFailedException>(() =>
            Store.PutAsync(State, Key(), Filled(size, 2), new PutOptions { IfAbsent = true }, default)
        );
        await Assert.ThrowsAsync<PreconditionFailedException>(() =>
            Store.PutAsync(State, Key(), Filled(size, 2), new PutOptions { IfMatch = "0123456789abcdef0123456789abcdef" }, default)
        );
        Assert.True((await Store.GetAsync(State, Key(), null, default))!.Body.Span.SequenceEqual(body));

        var second = await Store.PutAsync(
            State,
            Key(),
            Filled(size, 3),
            new PutOptions
            {
                IfMatch = first.ETag,
                Metadata = new Dictionary<string, string> { ["large"] = "yes" },
            },
            default
        );
        var stored = await Store.GetAsync(State, Key(), null, default);
        Assert.Equal((second.Sha256, second.ETag, "yes"), (stored!.Info.Sha256, stored.Info.ETag, stored.Info.Metadata["large"]));
    }

    [Fact]
    public async Task A_condition_in_a_versioned_bucket_is_refused()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => Put(Live, Key(), "x", new PutOptions { IfAbsent = true }));
        await Assert.ThrowsAsync<NotSupportedException>(() => Put(Live, Key(), "x", new PutOptions { IfMatch = "e" }));

        Assert.Null(await Store.StatAsync(Live, Key(), null, default));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(5 * 1024 * 1024 + 1)]
    public async Task A_version_under_retention_cannot_be_deleted(int size)
    {
        var until = TimeProvider.System.GetUtcNow().AddSeconds(6);
        var put = await Store.PutAsync(Historical, Key(), Filled(size, 1), new PutOptions { RetainUntil = until }, default);

        var refused = await Assert.ThrowsAsync<ObjectLockedException>(() => Store.DeleteAsync(Historical, Key(), put.VersionId, default));
        Assert.Contains($"{until:yyyy-MM-dd}", refused.Message, StringComparison.Ordinal);
        var stat = await Store.StatAsync(Historical, Key(), put.VersionId, default);
        Assert.InRange(stat!.RetainUntil!.Value, until.AddSeconds(-1), until.AddSeconds(1));
        Assert.NotNull((await Store.GetAsync(Historical, Key(), put.VersionId, default))!.Info.RetainUntil);
        Assert.Equal(put.Sha256, (await Store.GetAsync(Historical, Key(), null, default))!.Info.Sha256);
    }

    [Fact]
    public async Task Retention_needs_a_bucket_with_object_lock()
    {
        var refused = await Assert.ThrowsAsync<ObjectStoreException>(() =>
            Put(Live, Key(), "x", new PutOptions { RetainUntil = TimeProvider.System.GetUtcNow().AddDays(1) })
        );

        Assert.Contains("object lock", refused.Message, StringComparison.Ordinal);
        Assert.Null(await Store.StatAsync(Live, Key(), null, default));
    }

    private async Task<ObjectInfo?> TryPut(string key, string body, PutOptions options)
    {
        try
        {
            return await Put(State, key, body, options);
        }
        catch (PreconditionFailedException)
        {
            return null;
        }
    }

    private async Task Count(int times)
    {
        for (var i = 0; i < times; )
        {
            var stored = await Store.GetAsync(State, Key(), null, default);
            var next = int.Parse(Text(stored), System.Globalization.CultureInfo.InvariantCulture) + 1;
            if (await TryPut(Key(), $"{next}", new PutOptions { IfMatch = stored!.Info.ETag }) is not null)
                i++;
        }
    }
}
