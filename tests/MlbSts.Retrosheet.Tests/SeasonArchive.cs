using System.IO.Compression;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;
using MlbSts.Testing;

namespace MlbSts.Retrosheet.Tests;

/// <summary>One of Retrosheet's zips of the test data, in memory.</summary>
internal sealed class SeasonArchive
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private SeasonArchive() { }

    public Season Season { get; } = new();

    /// <summary>Event files in the order of their names.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> EventFiles => files.Where(file => EventFileName.TryParse(file.Key, out _));

    public static SeasonArchive Open(string name)
    {
        var archive = new SeasonArchive();
        using var zip = ZipFile.OpenRead(TestData.Path($"retrosheet/events/{name}.zip"));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            archive.files[entry.Name] = memory.ToArray();
        }
        foreach (var (file, content) in archive.files)
        {
            if (file.StartsWith("TEAM", StringComparison.Ordinal))
                archive.Season.AddTeams(file, content);
            else if (file.EndsWith(".ROS", StringComparison.Ordinal))
                archive.Season.AddRoster(file, content);
        }
        return archive;
    }

    /// <summary>Reads every game; the games are valid only while they are looked at.</summary>
    public IReadOnlyList<RetrosheetError> ReadAll(Action<Game> look)
    {
        var reader = new EventFileReader(Season);
        foreach (var (name, content) in EventFiles)
        {
            reader.Open(name, content);
            while (reader.Read())
                look(reader.Game);
        }
        return reader.Errors;
    }
}
