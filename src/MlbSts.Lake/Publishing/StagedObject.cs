using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Lake.Publishing;

/// <summary>An object that is to be published.</summary>
/// <param name="StagedKey">Where it lies in <c>mlb-state</c>.</param>
/// <param name="Key">Where it will lie in <c>mlb-historical</c>.</param>
/// <param name="Sha256">SHA-256 of its body.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record StagedObject(string StagedKey, string Key, string Sha256, string ContentType)
{
    /// <summary>The object to be, whose version nobody knows yet.</summary>
    internal ObjectReference Reference => new(Buckets.Historical, Key, null, Sha256);
}
