namespace MlbSts.Storage.S3;

/// <summary>What the server said last, beside what an SDK makes of it.</summary>
internal sealed class S3Answer
{
    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public int Status { get; set; }

    /// <summary>The header x-amz-version-id.</summary>
    public string? VersionId { get; set; }

    /// <summary>The server's clock.</summary>
    public DateTimeOffset? Date { get; set; }
}
