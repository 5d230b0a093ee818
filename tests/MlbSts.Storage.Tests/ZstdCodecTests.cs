using System.Text;
using ZstdNet;

namespace MlbSts.Storage.Tests;

public sealed class ZstdCodecTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"play\":{i},\"event\":\"single\"}}"))
    );
    private readonly ZstdCodec _codec = new();

    public void Dispose() => _codec.Dispose();

    [Fact]
    public void What_was_compressed_comes_back()
    {
        var compressed = _codec.Compress(Text);

        Assert.True(compressed.Length < Text.Length / 5);
        Assert.Equal(Text, _codec.Decompress(compressed));
        Assert.Empty(_codec.Decompress(_codec.Compress([])));
    }

    [Fact]
    public void Frames_without_a_size_and_several_frames_come_back_whole()
    {
        using var buffer = new MemoryStream();
        using (var stream = new CompressionStream(buffer))
            stream.Write(Text);
        Assert.Equal(Text, _codec.Decompress(buffer.ToArray()));

        var twice = _codec.Decompress([.. _codec.Compress(Text), .. _codec.Compress("and more"u8)]);
        Assert.Equal([.. Text, .. "and more"u8], twice);
    }

    [Fact]
    public void A_bomb_is_refused_with_or_without_its_size_in_the_header()
    {
        var zeros = new byte[8 * 1024 * 1024];
        using var buffer = new MemoryStream();
        using (var stream = new CompressionStream(buffer))
            stream.Write(zeros);
        foreach (var bomb in new[] { _codec.Compress(zeros), buffer.ToArray() })
        {
            Assert.Equal(zeros.Length, _codec.Decompress(bomb, zeros.Length).Length);
            Assert.Contains(
                $"{zeros.Length - 1} bytes allowed",
                Assert.Throws<ObjectCorruptException>(() => _codec.Decompress(bomb, zeros.Length - 1)).Message,
                StringComparison.Ordinal
            );
        }
        Assert.Throws<ObjectCorruptException>(() => _codec.Decompress(_codec.Compress(new byte[ZstdCodec.DefaultMaximumSize + 1])));
    }

    [Fact]
    public void What_is_no_Zstandard_or_cut_off_is_refused()
    {
        var compressed = _codec.Compress(Text);
        foreach (var bad in new[] { [], "<html>"u8.ToArray(), compressed[..(compressed.Length / 2)], compressed[..^1], compressed[..3] })
            Assert.Throws<ObjectCorruptException>(() => _codec.Decompress(bad));
        Assert.Equal(Text, _codec.Decompress(compressed));
    }

    [Fact]
    public async Task Many_threads_may_use_one_codec()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(() =>
                    {
                        for (var n = 0; n < 50; n++)
                        {
                            var part = Text.AsSpan(i * 1000, 20_000 + n).ToArray();
                            Assert.Equal(part, _codec.Decompress(_codec.Compress(part)));
                        }
                    })
                )
        );
    }
}
