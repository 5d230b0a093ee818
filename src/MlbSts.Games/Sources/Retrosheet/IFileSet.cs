namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The files of a folder or a zip that Retrosheet games are read from. For one thread.</summary>
public interface IFileSet : IDisposable
{
    /// <summary>Those of use, by name.</summary>
    IReadOnlyList<StoredFile> Files { get; }

    /// <summary>The content of a file.</summary>
    /// <exception cref="UnreadableFileException">It is damaged or beyond a limit.</exception>
    byte[] Read(StoredFile file);
}
