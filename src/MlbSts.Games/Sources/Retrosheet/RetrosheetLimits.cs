namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>
/// How much a file may hold before it is refused. Retrosheet's largest season unpacks to 15 MB; what is counted are the bytes that really
/// come out of a zip.
/// </summary>
/// <param name="FileBytes">Of one file.</param>
/// <param name="TotalBytes">Of all files of one zip.</param>
/// <param name="LineBytes">Of one line of an event file.</param>
/// <param name="Files">Files in one zip or folder.</param>
public sealed record RetrosheetLimits(int FileBytes, long TotalBytes, int LineBytes, int Files)
{
    /// <summary>64 MB a file, 512 MB a zip, 64 KB a line.</summary>
    public static RetrosheetLimits Default { get; } = new(64 << 20, 512L << 20, 64 << 10, 20_000);
}
