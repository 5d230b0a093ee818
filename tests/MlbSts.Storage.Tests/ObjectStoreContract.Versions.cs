using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MlbSts.Domain;

namespace MlbSts.Storage.Tests;

/// <content>Versions and delete markers.</content>
public abstract partial class ObjectStoreContract
{
    [Fact]
    public async Task Every_put_of_a_versioned_bucket_stays_readable_by_its_version()
    {
        var puts = new List<ObjectInfo>();
        for (var i = 0; i < 3; i++)
            puts.Add(
                await Put(Live, Key(), $"body {i}", new PutOptions { Metadata = new Dictionary<string, string> { ["number"] = $"{i}" } })
            );

        for (var i = 0; i < 3; i++)
        {
            var got = await Store.GetAsync(Live, Key(), puts[i].VersionId, default);
            Assert.Equal(($"body {i}", $"{i}", puts[i].VersionId), (Text(got), got!.Info.Metadata["number"], got.Info.VersionId));
        }
        Assert.Equal("body 2", Text(await Store.GetAsync(Live, Key(), null, default)));
        var versions = await Store.ListVersionsAsync(Live, Key(), default).ToListAsync();
        Assert.Equal(puts.Select(put => put.VersionId).Reverse(), versions.Select(version => version.VersionId));
        Assert.Equal([true, false, false], versions.Select(version => version.IsLatest));
        Assert.All(versions, version => Assert.Equal((Key(), 6L, false), (version.Key, version.Size, version.IsDeleteMarker)));
    }

    [Fact]
    public async Task Versions_of_a_key_are_not_those_of_keys_it_begins()
    {
        await Put(Live, Key("a"), "1");
        await Put(Live, Key("a-longer"), "1");
        await Put(Live, Key("a/below"), "1");

        Assert.Single(await Store.ListVersionsAsync(Live, Key("a"), default).ToListAsync());
    }

    [Fact]
    public async Task A_delete_marker_hides_the_object_and_goes_like_a_version()
    {
        var put = await Put(Live, Key(), "body");
        await Store.DeleteAsync(Live, Key(), null, default);

        Assert.Null(await Store.GetAsync(Live, Key(), null, default));
        Assert.Null(await Store.StatAsync(Live, Key(), null, default));
        Assert.Empty(await Store.ListAsync(Live, Key(), default).ToListAsync());
        Assert.Equal("body", Text(await Store.GetAsync(Live, Key(), put.VersionId, default)));
        var versions = await Store.ListVersionsAsync(Live, Key(), default).ToListAsync();
        Assert.Equal(
            [(true, true, 0L), (false, false, 4L)],
            versions.Select(version => (version.IsLatest, version.IsDeleteMarker, version.Size))
        );
        Assert.Null(await Store.GetAsync(Live, Key(), versions[0].VersionId, default));

        await Store.DeleteAsync(Live, Key(), versions[0].VersionId, default);
        Assert.Equal("body", Text(await Store.GetAsync(Live, Key(), null, default)));
    }

    [Fact]
    public async Task Deleting_the_newest_version_brings_back_the_one_before()
    {
        var first = await Put(Live, Key(), "first");
        var second = await Put(Live, Key(), "second");

        await Store.DeleteAsync(Live, Key(), second.VersionId, default);
        Assert.Equal("first", Text(await Store.GetAsync(Live, Key(), null, default)));
        Assert.Null(await Store.GetAsync(Live, Key(), second.VersionId, default));

        await Store.DeleteAsync(Live, Key(), first.VersionId, default);
        Assert.Null(await Store.GetAsync(Live, Key(), null, default));
        Assert.Empty(await Store.ListVersionsAsync(Live, Key(), default).ToListAsync());
    }

    [Fact]
    public async Task Eleven_hundred_versions_are_all_listed_newest_first()
    {
        var put = new ConcurrentBag<string>();
        await Parallel.ForAsync(
            0,
            1_100,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) => put.Add((await Put(Live, Key(), $"{i}")).VersionId!)
        );
        var newest = (await Put(Live, Key(), "newest")).VersionId;

        var versions = await Store.ListVersionsAsync(Live, Key(), default).ToListAsync();

        Assert.Equal(newest, versions[0].VersionId);
        Assert.Equal(
            put.Order(StringComparer.Ordinal),
            versions.Skip(1).Select(version => version.VersionId).Order(StringComparer.Ordinal)
        );
        Assert.Equal([newest], versions.Where(version => version.IsLatest).Select(version => version.VersionId));
    }
}
