using System.IO.Compression;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Games.Tables;

namespace MlbSts.BulkLoader.Tests.Sources.Retrosheet;

/// <summary>What a source gave: the games found, what was refused, and the tables of each game.</summary>
internal sealed class Loaded
{
    public List<FoundGame> Games { get; } = [];

    public List<RefusedFile> Refused { get; } = [];

    public List<GameTables> Tables { get; } = [];

    /// <summary>Loads and keeps everything: for a few games.</summary>
    public static Loaded From(string path, string name = "", RetrosheetLimits? limits = null)
    {
        var tables = new List<GameTables>();
        var loaded = Each(path, name, tables.Add, limits);
        loaded.Tables.AddRange(tables);
        return loaded;
    }

    /// <summary>Loads game by game: the rows of a season are close to a gigabyte.</summary>
    public static Loaded Each(string path, string name, Action<GameTables> look, RetrosheetLimits? limits = null)
    {
        var loaded = new Loaded();
        var source = new RetrosheetSource(path, name, limits);
        loaded.Games.AddRange(source.Find(loaded.Refused.Add, CancellationToken.None));
        foreach (var group in loaded.Games.GroupBy(game => (game.Phase, game.Season)))
        {
            using var reader = source.OpenReader(group.Key.Phase, group.Key.Season);
            foreach (var game in group)
                look(reader.Read(game));
        }
        return loaded;
    }

    public static string Zip(string path, params (string Name, byte[] Content)[] entries)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = new DateTimeOffset(2020, 5, 6, 7, 8, 10, TimeSpan.Zero);
            using var stream = entry.Open();
            stream.Write(content);
        }
        return path;
    }
}
