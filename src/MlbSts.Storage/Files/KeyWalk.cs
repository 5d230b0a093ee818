using System.IO.Enumeration;

namespace MlbSts.Storage.Files;

/// <summary>
/// The records of a bucket's <c>current</c> folder in the order of their keys, a folder at a time, so that a listing never holds all keys.
/// </summary>
internal static class KeyWalk
{
    // By default what begins with a dot counts as hidden and is left out, and so is what may not be read.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Paths of the records whose key begins with the prefix.</summary>
    public static IEnumerable<string> Walk(string root, string prefix)
    {
        var slash = prefix.LastIndexOf('/');
        var folder = slash < 0 ? root : Path.Combine(root, DiskNames.ToPath(prefix[..slash]));
        return WalkFolder(folder, prefix[(slash + 1)..]);
    }

    /// <summary>Names of the folders directly below a prefix that ends in a slash, in their order.</summary>
    public static IEnumerable<string> Folders(string root, string prefix) =>
        Entries(prefix.Length == 0 ? root : Path.Combine(root, DiskNames.ToPath(prefix.TrimEnd('/'))), "")
            .Where(entry => entry.IsFolder)
            .Select(entry => entry.Part.TrimEnd('/'));

    private static IEnumerable<string> WalkFolder(string folder, string prefix)
    {
        foreach (var (part, isFolder, name) in Entries(folder, prefix))
        {
            var path = Path.Combine(folder, name);
            if (!isFolder)
            {
                yield return path;
                continue;
            }
            foreach (var below in WalkFolder(path, ""))
                yield return below;
        }
    }

    /// <summary>A folder sorts as its name with the slash that keys have there: 'a-b' comes before 'a/b', and that before 'ab'.</summary>
    private static List<(string Part, bool IsFolder, string Name)> Entries(string folder, string prefix)
    {
        var entries = new List<(string Part, bool IsFolder, string Name)>();
        try
        {
            entries.AddRange(
                new FileSystemEnumerable<(string, bool, string)>(folder, Describe, Everything) { ShouldIncludePredicate = IsOurs }
            );
        }
        catch (DirectoryNotFoundException)
        {
            // Emptied and removed meanwhile.
        }
        entries.RemoveAll(entry => !entry.Part.StartsWith(prefix, StringComparison.Ordinal));
        entries.Sort((x, y) => KeyComparer.Instance.Compare(x.Part, y.Part));
        return entries;
    }

    /// <summary>Records end in a per cent sign; other files were left there by somebody else.</summary>
    private static bool IsOurs(ref FileSystemEntry entry) => entry.IsDirectory || entry.FileName is [.., '%'];

    private static (string, bool, string) Describe(ref FileSystemEntry entry)
    {
        var name = entry.FileName;
        return entry.IsDirectory
            ? (DiskNames.ToPart(name) + "/", true, name.ToString())
            : (DiskNames.ToPart(name[..^1]), false, name.ToString());
    }
}
