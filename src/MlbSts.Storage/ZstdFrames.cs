using System.Runtime.InteropServices;

namespace MlbSts.Storage;

/// <summary>
/// Walks from frame to frame by their block headers. ZstdNet's stream takes a body that was cut off for one that ends there.
/// </summary>
internal static partial class ZstdFrames
{
    /// <summary>There is at least one frame, and the last one ends where the bytes do.</summary>
    public static bool AreWhole(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return false;
        while (!bytes.IsEmpty)
        {
            var size = FindFrameCompressedSize(bytes, (nuint)bytes.Length);
            if (IsError(size) != 0)
                return false;
            bytes = bytes[(int)size..];
        }
        return true;
    }

    [LibraryImport("libzstd", EntryPoint = "ZSTD_findFrameCompressedSize")]
    private static partial nuint FindFrameCompressedSize(ReadOnlySpan<byte> bytes, nuint size);

    [LibraryImport("libzstd", EntryPoint = "ZSTD_isError")]
    private static partial uint IsError(nuint code);
}
