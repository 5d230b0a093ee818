using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlbSts.Storage.Files;

/// <summary>What the folder store keeps beside a body. Its file coming into place is the moment an object changes.</summary>
internal sealed record FileRecord
{
    public required string Key { get; init; }

    /// <summary>16 hex digits of UTC ticks that grow with every put of a key, and 4 of chance. It is the version and the ETag.</summary>
    public required string Id { get; init; }

    public long Size { get; init; }
    public string Sha256 { get; init; } = "";
    public string ContentType { get; init; } = "";
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
    public DateTimeOffset? RetainUntil { get; init; }
    public bool DeleteMarker { get; init; }

    /// <summary>From the id, so that it is in the order of versions.</summary>
    [JsonIgnore]
    public DateTimeOffset LastModified => new(TicksOf(Id), TimeSpan.Zero);

    public static bool IsId(string? text) => text is { Length: 20 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>An id for now that is greater than the one before, whatever the clock says.</summary>
    public static string NewId(DateTimeOffset now, string? previous)
    {
        var ticks = now.UtcTicks;
        if (previous is not null)
            ticks = Math.Max(ticks, TicksOf(previous) + 1);
        return $"{ticks:x16}{Random.Shared.Next(0x10000):x4}";
    }

    public static long TicksOf(string id) => Convert.ToInt64(id[..16], 16);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, FileRecordJson.Default.FileRecord);

    /// <summary>The record in a file, or <see langword="null"/> where there is none.</summary>
    public static FileRecord? Read(string path)
    {
        // The usual way to find nothing; an exception costs more than all the rest.
        if (!File.Exists(path))
            return null;
        byte[] bytes;
        try
        {
            bytes = Disk.ReadAll(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize(bytes, FileRecordJson.Default.FileRecord);
        }
        catch (JsonException exception)
        {
            throw new ObjectCorruptException(
                $"The record {path} is no record of an object. Restore it from a backup, or delete it with what it describes.",
                exception
            );
        }
    }

    public ObjectInfo ToInfo(BucketSettings bucket) =>
        new(bucket.Name, Key, bucket.Versioned ? Id : null, Id, Size, LastModified, Sha256, Metadata ?? NoMetadata, RetainUntil);

    /// <summary>No more than an S3 listing gives, so that nobody comes to rely on it.</summary>
    public ObjectInfo ToListing(BucketSettings bucket) => new(bucket.Name, Key, null, Id, Size, LastModified, "", NoMetadata);

    private static readonly Dictionary<string, string> NoMetadata = [];
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
[JsonSerializable(typeof(FileRecord))]
[JsonSerializable(typeof(BucketSettings))]
internal sealed partial class FileRecordJson : JsonSerializerContext;
