using System.Collections.Concurrent;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The files of a season, unpacked once for all readers that work on it side by side.</summary>
internal sealed class SharedSeason(string path, RetrosheetLimits limits, int year)
{
    private readonly ConcurrentDictionary<StoredFile, Lazy<byte[]>> _contents = [];
    private readonly Lazy<SeasonDescription> _description = new(() => ReadDescription(path, limits, year));

    /// <summary>The season.</summary>
    public int Year => year;

    /// <summary>How many readers use it; guarded by the source.</summary>
    public int Readers { get; set; }

    /// <summary>Teams and rosters.</summary>
    public SeasonDescription Description => _description.Value;

    /// <summary>The content of an event file.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read any more.</exception>
    public byte[] Content(StoredFile file) =>
        _contents
            .GetOrAdd(file, static (file, from) => new Lazy<byte[]>(() => ReadFile(from.path, from.limits, file)), (path, limits))
            .Value;

    private static SeasonDescription ReadDescription(string path, RetrosheetLimits limits, int year)
    {
        using var files = FileSets.Open(path, limits, Ignore);
        return SeasonDescription.Read(files, year, Ignore);
    }

    private static byte[] ReadFile(string path, RetrosheetLimits limits, StoredFile file)
    {
        using var files = FileSets.Open(path, limits, Ignore);
        return files.Files.Contains(file)
            ? files.Read(file)
            : throw new UnreadableFileException("it has been changed or taken away since its games were found; load it again");
    }

    // Whoever looked for the games has reported it.
    private static void Ignore(string file, string reason) { }
}
