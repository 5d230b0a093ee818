using MlbSts.BulkLoader.Sources;
using MlbSts.BulkLoader.Sources.Retrosheet;
using MlbSts.Cli.Tests.Query;
using MlbSts.Lake;
using MlbSts.Lake.Schema;
using MlbSts.Storage;
using MlbSts.TestSupport;

namespace MlbSts.Cli.Tests.Documents;

/// <summary>A store with every season of the Retrosheet test data, made once for all questions.</summary>
public sealed class AnalystsStore : IDisposable
{
    private bool isFilled;

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Fills it, the first time. Not before a test asks: a skip, where the data is not there, must be a test's own.</summary>
    public async Task FillAsync()
    {
        if (isFilled)
            return;
        var events = TestData.Path("retrosheet/events");
        using var store = new FileObjectStore(Folder["objects"], durable: false);
        var found = new List<FoundGame>();
        foreach (var zip in Directory.EnumerateFiles(events, "*.zip").Order(StringComparer.Ordinal))
            found.AddRange(new RetrosheetSource(zip, Path.GetFileName(zip)).Find(refused => Assert.Fail($"{refused.File}: {refused.Reason}"), TestContext.Current.CancellationToken));
        foreach (var season in found.GroupBy(game => (game.Phase, game.Season)))
            await SeasonWriter.Write(store, season.Key.Phase, season.Key.Season, Read([.. season.OrderBy(game => game.Key, GameKey.Order)]), SourceNames.Retrosheet);
        isFilled = true;
    }

    public void Dispose() => Folder.Dispose();

    private static IEnumerable<GameTables> Read(List<FoundGame> games)
    {
        var readers = games.Select(game => game.Source).Distinct().ToDictionary(source => source, source => source.OpenReader(games[0].Phase, games[0].Season));
        foreach (var game in games)
            yield return readers[game.Source].Read(game);
        foreach (var reader in readers.Values)
            reader.Dispose();
    }
}
