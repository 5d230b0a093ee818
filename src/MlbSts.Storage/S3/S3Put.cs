using System.Runtime.InteropServices;

namespace MlbSts.Storage.S3;

/// <summary>One put, however often it is sent.</summary>
internal sealed record S3Put(string Bucket, string Key, ReadOnlyMemory<byte> Body, PutOptions Options, string Sha256, string Id)
{
    public MemoryStream OpenBody() =>
        MemoryMarshal.TryGetArray(Body, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(Body.ToArray(), writable: false);

    public Dictionary<string, string> Metadata() => new(Options.Metadata) { [S3Stat.Sha256Name] = Sha256, [S3Stat.PutIdName] = Id };
}
