namespace MlbSts.Games.Sources.Custom;

/// <summary>
/// A folder for what a database cannot hold in memory. It is made when it is needed; one that a killed process left behind is cleared
/// away by the next.
/// </summary>
internal sealed class SpillFolder : IDisposable
{
    private const string Prefix = "mlbsts-custom-";
    private const string LockEnding = ".lock";

    private readonly FileStream _held;

    public SpillFolder()
    {
        foreach (var left in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
            ClearIfLeft(left);
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), Prefix + System.IO.Path.GetRandomFileName());
        // Held before there is a folder, so that nobody takes it for one that was left.
        _held = Hold(Path);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
        _held.Dispose();
    }

    private static void ClearIfLeft(string folder)
    {
        try
        {
            // The lock of a process that lives cannot be had; a killed one's can.
            using var held = Hold(folder);
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In use, or another user's.
        }
    }

    private static FileStream Hold(string folder) =>
        new(folder + LockEnding, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
}
