namespace MlbSts.Storage.Files;

/// <summary>Where a bucket's files lie; <see cref="FileObjectStore"/> says what they are.</summary>
internal sealed class BucketPaths(string root, string bucket)
{
    private readonly string _hidden = Path.Combine(root, ".mlbsts", bucket);

    public string Settings => Path.Combine(_hidden, "bucket.json");
    public string Temp => Path.Combine(_hidden, "temp");
    public string Locks => Path.Combine(_hidden, "locks");
    public string CurrentRoot => Path.Combine(_hidden, "current");
    public string VersionsRoot => Path.Combine(_hidden, "versions");
    public string ViewRoot => Path.Combine(root, bucket);

    public string Current(string key) => Path.Combine(CurrentRoot, DiskNames.ToPath(key)) + "%";

    public string VersionBase(string key) => Path.Combine(VersionsRoot, DiskNames.ToPath(key)) + "%";

    public string Record(string key, string id) => VersionBase(key) + id + ".json";

    public string Body(string key, string id) => VersionBase(key) + id + ".body";

    public string View(string key) => Path.Combine(ViewRoot, DiskNames.ToPath(key));

    /// <summary>Ids of a key's files with this extension, oldest first.</summary>
    public List<string> Ids(string key, string extension)
    {
        var start = VersionBase(key);
        var name = Path.GetFileName(start);
        var ids = new List<string>();
        try
        {
            // Compared here and not by a search pattern, in which a key's own characters could mean something.
            foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(start)!))
            {
                var file = Path.GetFileName(path.AsSpan());
                if (
                    file.Length == name.Length + 20 + extension.Length
                    && file.StartsWith(name, StringComparison.Ordinal)
                    && file.EndsWith(extension, StringComparison.Ordinal)
                )
                    ids.Add(file.Slice(name.Length, 20).ToString());
            }
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>Removes folders that became empty, up to the given one.</summary>
    public static void Prune(string path, string upTo)
    {
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > upTo.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Disk.RemoveFolder(folder))
                return;
        }
    }
}
