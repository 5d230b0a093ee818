using System.IO.Compression;
using MlbSts.Retrosheet;

namespace MlbSts.Cli.Retrosheet;

/// <summary>The event files of one season in one folder or zip, and the team and roster files beside them.</summary>
internal sealed class SeasonInput
{
    private readonly int year;
    private readonly List<string> eventFiles;
    private readonly Dictionary<string, Func<byte[]>> besides;

    private SeasonInput(int year, List<string> eventFiles, Dictionary<string, Func<byte[]>> besides)
    {
        this.year = year;
        this.eventFiles = eventFiles;
        this.besides = besides;
    }

    /// <summary>The seasons a path leads to, oldest first.</summary>
    /// <param name="path">An event file, a folder or a zip.</param>
    /// <param name="year">Only this season, or null for all.</param>
    /// <exception cref="FileNotFoundException">There is nothing at the path.</exception>
    public static IEnumerable<SeasonInput> Find(string path, int? year)
    {
        if (Directory.Exists(path))
            return InFolder(path, Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)), year);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return InZip(path, year);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return InFolder(folder, [Path.GetFileName(path)], year);
    }

    /// <summary>Reads the team file and the rosters of the season.</summary>
    public Season LoadSeason()
    {
        var season = new Season();
        foreach (var (name, read) in besides)
        {
            if (name.Equals($"TEAM{year}", StringComparison.OrdinalIgnoreCase))
                season.AddTeams(name, read());
            else if (name.EndsWith($"{year}.ROS", StringComparison.OrdinalIgnoreCase))
                season.AddRoster(name, read());
        }
        return season;
    }

    /// <summary>The event files in the order of their names.</summary>
    public IEnumerable<(string Name, byte[] Content)> EventFiles() => eventFiles.Select(name => (name, besides[name]()));

    private static List<SeasonInput> InFolder(string folder, IEnumerable<string> chosen, int? year)
    {
        var files = Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), file => (Func<byte[]>)(() => File.ReadAllBytes(file)));
        return BySeason(chosen, files, year);
    }

    private static List<SeasonInput> InZip(string path, int? year)
    {
        using var zip = ZipFile.OpenRead(path);
        var files = new Dictionary<string, Func<byte[]>>();
        foreach (var entry in zip.Entries)
        {
            if (entry.Name.Length == 0 || !IsWanted(entry.Name))
                continue;
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var content = memory.ToArray();
            files[entry.Name] = () => content;
        }
        return BySeason(files.Keys, files, year);
    }

    private static bool IsWanted(string name) =>
        EventFileName.TryParse(name, out _) || name.EndsWith(".ROS", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TEAM", StringComparison.OrdinalIgnoreCase);

    // Box-score files have no plays.
    private static List<SeasonInput> BySeason(IEnumerable<string> names, Dictionary<string, Func<byte[]>> files, int? year) =>
    [
        .. names
            .Select(name => (Name: name, Parsed: EventFileName.TryParse(name, out var parsed) ? parsed : null))
            .Where(file => file.Parsed is { Kind: not EventFileKind.BoxScore } && (year is null || file.Parsed.Year == year))
            .GroupBy(file => file.Parsed!.Year, file => file.Name)
            .OrderBy(group => group.Key)
            .Select(group => new SeasonInput(group.Key, [.. group.Order(StringComparer.Ordinal)], files)),
    ];
}
