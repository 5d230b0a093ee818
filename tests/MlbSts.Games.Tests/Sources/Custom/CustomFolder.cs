using System.Text;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Custom;
using MlbSts.Games.Tables;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.Custom;

/// <summary>A folder of the user's own files.</summary>
internal sealed class CustomFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public List<RefusedFile> Refused { get; } = [];

    public CustomFolder Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public CustomFolder Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder[name], bytes);
        return this;
    }

    public CustomSource Source(string? mapping = null, CustomLimits? limits = null) =>
        new(Path, "mine", mapping is null ? null : CustomMapping.Parse(mapping), limits);

    public List<FoundGame> Find(string? mapping = null, CustomLimits? limits = null) =>
        [.. Source(mapping, limits).Find(Refused.Add, TestContext.Current.CancellationToken)];

    public List<GameTables> Read(string? mapping = null)
    {
        var games = Find(mapping);
        Assert.Empty(Refused);
        var tables = new List<GameTables>();
        foreach (var season in games.GroupBy(game => (game.Phase, game.Season)))
        {
            using var reader = season.First().Source.OpenReader(season.Key.Phase, season.Key.Season);
            tables.AddRange(season.Select(reader.Read));
        }
        return tables;
    }

    /// <summary>The one reason of the one file that is refused.</summary>
    public string Refusal(string? mapping = null, CustomLimits? limits = null)
    {
        Assert.Empty(Find(mapping, limits));
        return Assert.Single(Refused).Reason;
    }

    public void Dispose() => folder.Dispose();
}
