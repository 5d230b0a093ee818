using System.Buffers.Binary;
using System.Text;

namespace MlbSts.Messaging;

/// <summary>
/// Says which partition a key goes to: murmur2 as the JVM clients compute it, and as <see cref="IMessagePublisher"/> does.
/// </summary>
public static class KeyPartitioner
{
    /// <summary>The partition of a key.</summary>
    /// <param name="key">A message's key, for example a gamePk's digits.</param>
    /// <param name="partitionCount">How many partitions the topic has.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public static int PartitionOf(string key, int partitionCount)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partitionCount);
        return (int)(Murmur2(Encoding.UTF8.GetBytes(key)) & 0x7fffffff) % partitionCount;
    }

    /// <summary>MurmurHash2, 32 bits, with the seed of <c>org.apache.kafka.common.utils.Utils.murmur2</c>.</summary>
    private static uint Murmur2(ReadOnlySpan<byte> data)
    {
        const uint seed = 0x9747b28c;
        const uint m = 0x5bd1e995;
        const int r = 24;
        var h = seed ^ (uint)data.Length;
        while (data.Length >= 4)
        {
            var k = BinaryPrimitives.ReadUInt32LittleEndian(data) * m;
            k = (k ^ (k >> r)) * m;
            h = (h * m) ^ k;
            data = data[4..];
        }
        if (data.Length > 2)
            h ^= (uint)data[2] << 16;
        if (data.Length > 1)
            h ^= (uint)data[1] << 8;
        if (data.Length > 0)
            h = (h ^ data[0]) * m;
        h = (h ^ (h >> 13)) * m;
        return h ^ (h >> 15);
    }
}
