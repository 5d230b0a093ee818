using MlbSts.Games.Sources;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Where a path really leads: absolute, without <c>..</c>, every symbolic link on the way followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The real path; what does not exist is left as it is written.</summary>
    /// <exception cref="LoadRefusedException">The links go in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    private static string Resolve(string path, ref int links)
    {
        var resolved = Path.GetPathRoot(path)!;
        foreach (var part in path[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(resolved, part);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                if (++links > MostLinks)
                    throw new LoadRefusedException($"'{path}' leads through too many symbolic links.");
                next = Resolve(Path.GetFullPath(target, resolved), ref links);
            }
            resolved = next;
        }
        return resolved;
    }
}
