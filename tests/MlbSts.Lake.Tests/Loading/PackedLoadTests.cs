using MlbSts.Games.Sources;

namespace MlbSts.Lake.Tests.Loading;

public sealed class PackedLoadTests : IDisposable
{
    private const int Maximum = 100_000;

    private static readonly TinyFeed Game = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.json.gz")]
    [InlineData("a.JSON.GZ")]
    [InlineData("a.json.zst")]
    public async Task Loading_a_packed_feed_of_a_loaded_one_changes_nothing(string name)
    {
        using var store = await TestStore.CreateAsync();
        File.WriteAllBytes(_folder["a.json"], [0xEF, 0xBB, 0xBF, .. Game.Bytes]);
        Assert.Equal(1, (await FileLoad.LoadAsync(store, Maximum, _folder["a.json"])).Loaded);
        File.WriteAllBytes(_folder[name], Pack(name, Game.Bytes));
        var report = await FileLoad.LoadAsync(store, Maximum, _folder[name]);
        Assert.Equal((1, 1, 0, false), (report.Found, report.Unchanged, report.RefusedCount, Assert.Single(report.Seasons).IsNew));
    }

    [Theory]
    [InlineData("bomb.json.gz")]
    [InlineData("bomb.json.zst")]
    public async Task A_bomb_is_refused_and_the_rest_is_loaded(string name)
    {
        using var store = await TestStore.CreateAsync();
        File.WriteAllBytes(_folder["good" + name[4..]], Pack(name, Game.Bytes));
        var packed = Pack(name, new byte[50_000_000]);
        Assert.InRange(packed.Length, 1000, Maximum);
        File.WriteAllBytes(_folder[name], packed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<LoadRefusedException>(() => FileContent.Read(_folder[name], Maximum));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
        var report = await FileLoad.LoadAsync(store, Maximum, _folder.Path);
        Assert.Equal((1, 1), (report.Loaded, report.RefusedCount));
        Assert.Contains("100000 bytes (BulkLoader:MaximumFileBytes)", Assert.Single(report.Refused).Reason, StringComparison.Ordinal);
    }

    private static byte[] Pack(string name, byte[] bytes) =>
        name.EndsWith("zst", StringComparison.Ordinal) ? Packed.Zstandard(bytes) : Packed.Gzip(bytes);
}
