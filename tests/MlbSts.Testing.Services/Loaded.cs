using MlbSts.Games.Finding;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;

namespace MlbSts.Testing.Services;

/// <summary>What a source gave: the games found, what was refused, and the tables of each game.</summary>
public sealed class Loaded
{
    private const int MaximumFileBytes = 64 << 20;

    /// <summary>What was found.</summary>
    public List<FoundGame> Games { get; } = [];

    /// <summary>What was refused.</summary>
    public List<RefusedFile> Refused { get; } = [];

    /// <summary>The games' rows, where they are kept.</summary>
    public List<GameTables> Tables { get; } = [];

    /// <summary>Loads what is at a path, whatever it is, and keeps everything: for a few games.</summary>
    public static Loaded From(string path) => From(SourceOf(path));

    /// <summary>Loads and keeps everything: for a few games.</summary>
    public static Loaded From(IGameSource source)
    {
        var tables = new List<GameTables>();
        var loaded = Each(source, tables.Add);
        loaded.Tables.AddRange(tables);
        return loaded;
    }

    /// <summary>Loads what is at a path game by game.</summary>
    public static Loaded Each(string path, Action<GameTables> look) => Each(SourceOf(path), look);

    /// <summary>Loads game by game: the rows of a season are close to a gigabyte.</summary>
    public static Loaded Each(IGameSource source, Action<GameTables> look)
    {
        var loaded = new Loaded();
        loaded.Games.AddRange(source.Find(loaded.Refused.Add, CancellationToken.None));
        foreach (var group in loaded.Games.GroupBy(game => (game.Phase, game.Season)))
        {
            using var reader = source.OpenReader(group.Key.Phase, group.Key.Season);
            foreach (var game in group)
                look(reader.Read(game));
        }
        return loaded;
    }

    private static IGameSource SourceOf(string path) =>
        SourceFinder.Find([path], null, new SourceOptions(MaximumFileBytes), CancellationToken.None).Sources.Single();
}
