namespace MlbSts.Storage;

/// <summary>
/// The settings <c>ObjectStore:*</c>. A connection string named <c>objectstore</c>
/// (<c>Endpoint=http://host:9000;AccessKey=...;SecretKey=...</c>, <c>Region</c> too) stands in for the S3 ones that are not set, and makes
/// <see cref="Kind"/> <c>s3</c> where that is not set.
/// </summary>
public sealed record ObjectStoreOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ObjectStore";

    /// <summary>The connection string's name.</summary>
    public const string ConnectionName = "objectstore";

    /// <summary>The kind that is a folder of this machine: <see cref="FileObjectStore"/>.</summary>
    public const string FileKind = "file";

    /// <summary>The kind that is an S3 server: <see cref="MinioObjectStore"/>.</summary>
    public const string S3Kind = "s3";

    /// <summary><c>file</c> (default) or <c>s3</c>.</summary>
    public string Kind { get; set; } = FileKind;

    /// <summary>The folder of the kind <c>file</c>. Default <c>data/objects</c> under the working folder.</summary>
    public string Path { get; set; } = System.IO.Path.Combine("data", "objects");

    /// <summary>
    /// The kind <c>file</c> waits for the disk at every change (fsync). Off, a killed process still loses nothing but a power cut may.
    /// Default on.
    /// </summary>
    public bool Durability { get; set; } = true;

    /// <summary>The S3 server, <c>http://host:port</c> or <c>https://host[:port]</c>.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The S3 access key.</summary>
    public string AccessKey { get; set; } = "";

    /// <summary>A file whose first line is the access key, in place of <see cref="AccessKey"/>.</summary>
    public string AccessKeyFile { get; set; } = "";

    /// <summary>The S3 secret key.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>A file whose first line is the secret key, in place of <see cref="SecretKey"/>.</summary>
    public string SecretKeyFile { get; set; } = "";

    /// <summary>The S3 region; naming it saves a look-up. Default <c>us-east-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>How long one request to the S3 server may take. 1 s to 10 min, default 30 s.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a request that failed in passing (no connection, 500, 502, 503, 504, 429) is tried again. 0 to 20, default 5.
    /// </summary>
    public int Retries { get; set; } = 5;

    /// <summary>How often the kind <c>file</c> applies the buckets' lifecycle. 1 min to 7 d, default 1 h.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Without the keys.</summary>
    public override string ToString() => Kind == FileKind ? $"folder {Path}" : $"S3 server {Endpoint}";
}
