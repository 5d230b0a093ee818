namespace MlbSts.ServiceDefaults.Telemetry;

/// <summary>What machines ask again and again. Traces of it would bury those of the games.</summary>
internal static class PolledPaths
{
    private static readonly HashSet<string> Paths = new(StringComparer.OrdinalIgnoreCase)
    {
        "/health",
        "/alive",
        "/metrics",
        "/simulator/clock",
    };

    /// <summary>Whether a path is one of them.</summary>
    public static bool Contains(string? path) => path is not null && Paths.Contains(path);
}
