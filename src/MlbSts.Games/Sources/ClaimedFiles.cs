namespace MlbSts.Games.Sources;

/// <summary>The files of one kind at a path that was asked for.</summary>
/// <param name="Path">The path.</param>
/// <param name="IsFolder">It is a folder; otherwise it is the one file.</param>
/// <param name="Files">The files, by name.</param>
public sealed record ClaimedFiles(string Path, bool IsFolder, IReadOnlyList<string> Files)
{
    /// <summary>The last part of the path.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The folder, or the one that the file is in.</summary>
    public string Folder => IsFolder ? Path : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>What a file is called below the path.</summary>
    public string NameOf(string file) => IsFolder ? System.IO.Path.GetRelativePath(Path, file) : System.IO.Path.GetFileName(file);
}
