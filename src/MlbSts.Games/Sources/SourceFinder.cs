using MlbSts.Games.Sources.Custom;
using MlbSts.Games.Sources.Gameday;
using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Games.Tables;
using MlbSts.Retrosheet;

namespace MlbSts.Games.Sources;

/// <summary>The sources below the paths of a request, and what is none.</summary>
/// <param name="Sources">The sources.</param>
/// <param name="Plans">How custom files are understood, to be shown before they are loaded.</param>
/// <param name="Ignored">How many files are of no known kind.</param>
public sealed record FoundSources(IReadOnlyList<IGameSource> Sources, IReadOnlyList<string> Plans, int Ignored);

/// <summary>Looks what the files below a path are.</summary>
public static class SourceFinder
{
    private const int LooksAt = 64 * 1024;

    // Symbolic links are not followed: they may lead out of the roots.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>Finds the sources of a load.</summary>
    /// <param name="paths">Files, zips and folders.</param>
    /// <param name="source">What the files are, one of <see cref="SourceNames"/>; null or empty to find out by looking.</param>
    /// <param name="mapping">A JSON file that says what the columns of custom files are; null to find out by looking.</param>
    /// <param name="maximumFileBytes">A larger file is refused.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="LoadRefusedException">There is none, or the mapping is wrong.</exception>
    public static FoundSources Find(
        IReadOnlyList<string> paths, string? source, string? mapping, int maximumFileBytes, CancellationToken cancellationToken)
    {
        if (source is { Length: > 0 } only && !SourceNames.All.Contains(only))
            throw new LoadRefusedException($"'{only}' is no source. Use one of: {string.Join(", ", SourceNames.All)}.");
        var columns = mapping is null ? null : Mapping(mapping);
        var sources = new List<IGameSource>();
        var ignored = 0;
        foreach (var path in paths)
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            var isFolder = Directory.Exists(path);
            var files = isFolder ? Directory.EnumerateFiles(path, "*", Everything).Order(StringComparer.Ordinal).ToArray() : File.Exists(path) ? [path] : throw new LoadRefusedException($"There is no file or folder '{path}'.");
            var byKind = files.GroupBy(file => Kind(file, source)).ToDictionary(kind => kind.Key ?? "", kind => kind.ToArray());
            ignored += byKind.GetValueOrDefault("")?.Length ?? 0;
            var root = isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
            string NameOf(string file) => isFolder ? Path.GetRelativePath(path, file) : Path.GetFileName(file);
            foreach (var zip in byKind.GetValueOrDefault(SourceNames.Retrosheet, []).Where(IsZip))
                sources.Add(new RetrosheetSource(zip, NameOf(zip)));
            var eventFiles = byKind.GetValueOrDefault(SourceNames.Retrosheet, []).Where(file => !IsZip(file));
            if (isFolder)
            {
                foreach (var folder in eventFiles.Select(file => Path.GetDirectoryName(Path.GetFullPath(file))!).Distinct().Order(StringComparer.Ordinal))
                    sources.Add(new RetrosheetSource(folder, Path.GetRelativePath(root, folder) is var below && below == "." ? name : below));
            }
            else
            {
                sources.AddRange(eventFiles.Select(file => new RetrosheetSource(file, "")));
            }
            if (byKind.TryGetValue(SourceNames.StatsApi, out var feeds))
                sources.Add(new StatsApiSource(root, isFolder ? name : "", [.. feeds.Select(feed => Path.GetRelativePath(root, feed))], maximumFileBytes));
            if (byKind.ContainsKey(SourceNames.Gameday))
                sources.Add(new GamedaySource(root, isFolder ? name : Path.GetFileName(root), isOneGame: !isFolder));
            if (byKind.TryGetValue(SourceNames.Custom, out var tables))
                sources.Add(new CustomSource(path, name, columns, files: tables));
        }
        if (sources.Count == 0)
            throw new LoadRefusedException($"There is nothing to load: no Stats API feed (.json, .json.gz or .json.zst), Gameday XML (.xml), Retrosheet event file or zip, nor a csv, json or parquet file below {string.Join(", ", paths)}.");
        return new FoundSources(sources, [.. sources.OfType<CustomSource>().Select(custom => custom.Plan(cancellationToken))], ignored);
    }

    private static CustomMapping Mapping(string path)
    {
        try
        {
            return CustomMapping.Parse(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new LoadRefusedException($"{path}: {exception.Message}");
        }
    }

    private static bool IsZip(string file) => file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static string? Kind(string file, string? only)
    {
        var kind = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".zip" => SourceNames.Retrosheet,
            ".xml" => SourceNames.Gameday,
            _ when only != SourceNames.Custom && StoredFeed.IsNamed(file) => only == SourceNames.StatsApi || CustomFile.KindOf(file) is null || LooksLikeFeed(file) ? SourceNames.StatsApi : SourceNames.Custom,
            _ when EventFileName.TryParse(file, out _) => SourceNames.Retrosheet,
            _ when CustomFile.KindOf(file) is not null => SourceNames.Custom,
            _ => null,
        };
        return string.IsNullOrEmpty(only) || only == kind ? kind : null;
    }

    // What is an object is a feed or meant to be one, so that its reader says what is wrong with it; the user's own tables are arrays or a row a line.
    private static bool LooksLikeFeed(string file)
    {
        try
        {
            var text = System.Text.Encoding.Latin1.GetString(FileContent.ReadStart(file, LooksAt));
            var firstLine = text.TrimStart('\uFEFF', (char)0xEF, (char)0xBB, (char)0xBF, ' ', '\n', '\r', '\t');
            var isRowALine = firstLine.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && firstLine[..end].TrimEnd().EndsWith('}') && firstLine[end..].TrimStart().StartsWith('{');
            return !firstLine.StartsWith('[') && !isRowALine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
