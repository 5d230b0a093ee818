using System.IO.Enumeration;

namespace MlbSts.Games.Sources;

/// <summary>
/// The files of a folder that may be opened. Symbolic links are not followed: they may lead out of it. What has no bytes says nothing, or is
/// a pipe, socket or device: opening a pipe would wait for ever for who writes into it.
/// </summary>
internal static class PlainFiles
{
    public const string IsLink = "a symbolic link is not followed: name what it leads to, or copy it";
    public const string IsNone = "it is empty, or a pipe, socket or device: only plain files are opened";

    /// <summary>The files, in the order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isDeep">With those of the folders in it.</param>
    /// <param name="passedOver">Told of what is not opened.</param>
    public static IReadOnlyList<string> In(string folder, bool isDeep = true, Action<RefusedFile>? passedOver = null)
    {
        var entries = new FileSystemEnumerable<(string Path, bool IsLink, long Length)>(
            folder,
            (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), IsALink(ref entry), entry.IsDirectory ? 0 : entry.Length),
            new EnumerationOptions
            {
                RecurseSubdirectories = isDeep,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsALink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsALink(ref entry),
        };
        var files = new List<string>();
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            if (entry.IsLink || entry.Length == 0)
                passedOver?.Invoke(new RefusedFile(entry.Path, entry.IsLink ? IsLink : IsNone, IsIgnored: true));
            else
                files.Add(entry.Path);
        }
        return files;
    }

    /// <summary>Whether what was named itself, a link perhaps, is one.</summary>
    public static bool Is(string path) =>
        new FileInfo(new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path) is { Exists: true, Length: > 0 };

    private static bool IsALink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
