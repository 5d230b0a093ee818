using System.Text;
namespace MlbSts.Storage.Tests;
public sealed class Smoke
{
    [Fact]
    public async Task Works()
    {
        var root = Directory.CreateTempSubdirectory("sts").FullName;
        using (var store = new FileObjectStore(root))
        {
            foreach (var b in Buckets.All) await store.EnsureBucketAsync(b, default);
            var a = await store.PutAsync(Buckets.Live, "games/7/feed.json.zst", Encoding.UTF8.GetBytes("one"), new PutOptions { Metadata = new Dictionary<string, string> { ["x"] = "y" } }, default);
            var b2 = await store.PutAsync(Buckets.Live, "games/7/feed.json.zst", Encoding.UTF8.GetBytes("two!"), PutOptions.Default, default);
            await store.PutAsync(Buckets.Live, "games/7", Encoding.UTF8.GetBytes("two!"), PutOptions.Default, default);
            Assert.Equal("two!", File.ReadAllText(Path.Combine(root, Buckets.Live, "games/7/feed.json.zst")));
            var got = await store.GetAsync(Buckets.Live, a.Key, a.VersionId, default);
            Assert.Equal("y", got!.Info.Metadata["x"]);
            var s = await store.PutAsync(Buckets.State, "k", Encoding.UTF8.GetBytes("1"), new PutOptions { IfAbsent = true }, default);
            await Assert.ThrowsAsync<PreconditionFailedException>(() => store.PutAsync(Buckets.State, "k", Encoding.UTF8.GetBytes("1"), new PutOptions { IfAbsent = true }, default));
            await store.PutAsync(Buckets.State, "k", Encoding.UTF8.GetBytes("2"), new PutOptions { IfMatch = s.ETag }, default);
            Assert.Equal(["games/7", "games/7/feed.json.zst"], await store.ListAsync(Buckets.Live, "games/", default).Select(o => o.Key).ToListAsync());
            await store.DeleteAsync(Buckets.Live, a.Key, null, default);
            Assert.Null(await store.StatAsync(Buckets.Live, a.Key, null, default));
            Assert.Equal(3, await store.ListVersionsAsync(Buckets.Live, a.Key, default).CountAsync());
            await foreach (var v in store.ListVersionsAsync(Buckets.Live, a.Key, default)) await store.DeleteAsync(Buckets.Live, a.Key, v.VersionId, default);
            await store.DeleteAsync(Buckets.State, "k", null, default);
        }
        foreach (var f in Directory.GetFileSystemEntries(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })) TestContext.Current.SendDiagnosticMessage(f);
        Console.WriteLine(string.Join('\n', Directory.GetFileSystemEntries(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Where(f => !f.Contains("/locks/"))));
        Directory.Delete(root, true);
    }
}
