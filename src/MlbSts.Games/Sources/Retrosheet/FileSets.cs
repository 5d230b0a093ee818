using MlbSts.Retrosheet.Files;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Opens folders and zips.</summary>
public static class FileSets
{
    /// <summary>Whether a path is that of an event file.</summary>
    public static bool IsEventFile(string path) => EventFileName.TryParse(path, out _) && !Directory.Exists(path);

    /// <summary>The folder a file is in.</summary>
    public static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    /// <summary>Opens what is at a path.</summary>
    /// <param name="path">A folder, a zip, or an event file: that one with what describes its season.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="refused">Gets the name of each entry that cannot be used, and why.</param>
    /// <exception cref="UnreadableFileException">It cannot be opened.</exception>
    public static IFileSet Open(string path, RetrosheetLimits limits, Action<string, string> refused)
    {
        try
        {
            return Directory.Exists(path) ? new FolderFiles(path, limits)
                : IsEventFile(path) ? new FolderFiles(FolderOf(path), limits, Path.GetFileName(path))
                : new ZipFiles(path, limits, refused);
        }
        catch (FileNotFoundException)
        {
            throw new UnreadableFileException("it is not there");
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException("it is no zip, or a damaged or truncated one; get it again");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(failure.Message);
        }
    }
}
