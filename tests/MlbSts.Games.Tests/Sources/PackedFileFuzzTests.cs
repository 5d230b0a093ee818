using System.IO.Compression;
using MlbSts.Games.Sources;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources;

/// <summary>Damaged and hostile packed files are unpacked, or refused before they take the memory.</summary>
public sealed class PackedFileFuzzTests : IDisposable
{
    private const int Most = 4 << 20;

    private readonly TemporaryFolder _folder = new();
    private readonly ZstdCodec _zstd = new();

    public void Dispose()
    {
        _folder.Dispose();
        _zstd.Dispose();
    }

    [Theory]
    [InlineData("feed.json.gz")]
    [InlineData("feed.json.zst")]
    public async Task Damaged_they_are_unpacked_or_refused(string name)
    {
        var content = new byte[20_000];
        new Random(1).NextBytes(content.AsSpan(0, 5_000));
        File.WriteAllBytes(_folder[name], Pack(name, new byte[Most + 1]));
        Assert.Throws<LoadRefusedException>(() => FileContent.Read(_folder[name], Most));
        var sound = Pack(name, [.. content, .. new byte[3 << 20]]);
        File.WriteAllBytes(_folder[name], sound);
        Assert.Equal(content.Length + (3 << 20), FileContent.Read(_folder[name], Most).Length);
        await Fuzzing.RunAsync(
            name,
            random =>
            {
                // The head is where the harm is.
                var damaged =
                    random.Next(2) == 0 ? Mutation.Of(sound, random) : [.. Mutation.Of(sound.AsSpan(0, 64), random), .. sound.AsSpan(64)];
                File.WriteAllBytes(_folder[name], damaged);
                Assert.InRange(FileContent.Read(_folder[name], Most).Length, 0, Most);
            },
            exception => exception is LoadRefusedException
        );
    }

    private byte[] Pack(string name, byte[] content)
    {
        if (FileContent.IsZstandard(name))
            return _zstd.Compress(content);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }
}
