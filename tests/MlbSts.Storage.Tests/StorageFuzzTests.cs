using MlbSts.Storage.Files;
using MlbSts.Testing;

namespace MlbSts.Storage.Tests;

/// <summary>Keys and stored bodies as nobody should have made them.</summary>
public sealed class StorageFuzzTests
{
    private static readonly string[] Keys =
    [
        "games/746139/polls/20250704_230500-0123abcd.diff.json.zst",
        "regular-season/2015/tables/plays.parquet",
        "audit/.hidden/..name/a b%41?é🎉.json",
    ];

    [Fact]
    public Task A_key_is_refused_or_stands_for_one_path_on_disk_that_stays_below_the_store() =>
        Fuzzing.RunAsync(
            "keys",
            random =>
            {
                var key = Mutation.Of(Keys[random.Next(Keys.Length)], random);
                ObjectRules.CheckKey(key);
                // What every key begins with is a prefix, but for half a letter.
                var prefix = key[..random.Next(key.Length)];
                if (prefix.Length == 0 || !char.IsHighSurrogate(prefix[^1]))
                    ObjectRules.CheckPrefix(prefix);
                var path = DiskNames.ToPath(key);
                Assert.False(Path.IsPathRooted(path));
                Assert.DoesNotContain(path.Split(Path.DirectorySeparatorChar), part => part is "" or "." or "..");
                Assert.Equal(key, string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(part => DiskNames.ToPart(part))));
            },
            exception => exception is ArgumentException
        );

    [Fact]
    public async Task A_prefix_that_is_taken_can_be_listed()
    {
        using var temp = await TempStore.CreateAsync();
        await temp.Store.PutAsync(Buckets.State, Keys[2], new byte[] { 1 }, new PutOptions(), CancellationToken.None);
        await Fuzzing.RunAsync(
            "prefixes",
            async random =>
            {
                var prefix = Mutation.Of(Keys[random.Next(Keys.Length)], random);
                await foreach (var found in temp.Store.ListAsync(Buckets.State, prefix, CancellationToken.None))
                    Assert.StartsWith(prefix, found.Key, StringComparison.Ordinal);
            },
            exception => exception is ArgumentException
        );
    }

    [Fact]
    public async Task A_damaged_body_is_unpacked_or_corrupt()
    {
        using var zstd = new ZstdCodec();
        var content = new byte[20_000];
        new Random(1).NextBytes(content.AsSpan(0, 2_000));
        byte[] sound = [.. zstd.Compress(content), .. zstd.Compress(new byte[3 << 20])];
        Assert.Equal(content.Length + (3 << 20), zstd.Decompress(sound).Length);
        await Fuzzing.RunAsync(
            "zstd",
            random => Assert.InRange(zstd.Decompress(Mutation.Of(sound, random), 4 << 20).Length, 0, 4 << 20),
            exception => exception is ObjectCorruptException
        );
        Assert.Equal(content.Length + (3 << 20), zstd.Decompress(sound).Length);
    }
}
