using System.Runtime.InteropServices;
using MlbSts.Domain;
using MlbSts.Games.Comparison;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Files;
using MlbSts.Lake.Manifests;

namespace MlbSts.Lake.Seasons;

/// <summary>Where two sources have a game, says in the decision where their plays differ.</summary>
internal sealed class DecisionComparer(SeasonPhase phase, int year, IReadOnlyList<FoundGame> games, PresentTables present)
{
    private const int MostDifferences = 50;

    /// <summary>Compares.</summary>
    /// <param name="decisions">Those between two sources get the differences, in the order of the taken document and the other.</param>
    /// <param name="cancellationToken">Ends it between two games.</param>
    public async Task CompareAsync(List<Decision> decisions, CancellationToken cancellationToken)
    {
        var betweenSources = decisions
            .Where(decision => decision.Taken is { } taken && decision.Other is { } other && taken.Source != other.Source)
            .Select(decision => decision.GameId)
            .ToHashSet();
        if (betweenSources.Count == 0)
            return;
        var there = await PresentAsync(betweenSources, cancellationToken).ConfigureAwait(false);
        using var readers = new Readers(phase, year);
        foreach (ref var decision in CollectionsMarshal.AsSpan(decisions))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                betweenSources.Contains(decision.GameId)
                && Find(decision.Taken!, decision.GameId) is { } taken
                && Find(decision.Other!, decision.GameId) is { } other
            )
                decision = decision with
                {
                    Differences =
                    [
                        .. PlayComparison.Compare(taken, other).Take(MostDifferences).Select(difference => difference.ToString()),
                    ],
                };
        }

        GameTables? Find(DocumentFacts facts, string gameId) =>
            games.FirstOrDefault(game => game.SourceId == facts.SourceId && game.ContentSha256 == facts.ContentSha256) is { } found
                ? readers.Read(found)
                : there.GetValueOrDefault(gameId);
    }

    private async Task<Dictionary<string, GameTables>> PresentAsync(HashSet<string> gameIds, CancellationToken cancellationToken)
    {
        if (
            await present.ReadAsync(TableSchema.Of<GameRow>().Name, cancellationToken).ConfigureAwait(false) is not { } gameFile
            || await present.ReadAsync(TableSchema.Of<PlayRow>().Name, cancellationToken).ConfigureAwait(false) is not { } playFile
        )
            return [];
        var found = TableReader
            .Read<GameRow>(gameFile)
            .Where(game => gameIds.Contains(game.GameId))
            .ToDictionary(game => game.GameId, game => new GameTables(game));
        foreach (var play in TableReader.Read<PlayRow>(playFile).Where(play => found.ContainsKey(play.GameId)))
            found[play.GameId].Plays.Add(play);
        return found;
    }

    private sealed class Readers(SeasonPhase phase, int year) : IDisposable
    {
        private readonly Dictionary<IGameSource, IGameReader> _readers = [];

        // What cannot be read is reported where it is loaded.
        public GameTables? Read(FoundGame found)
        {
            if (!_readers.TryGetValue(found.Source, out var reader))
                _readers[found.Source] = reader = found.Source.OpenReader(phase, year);
            try
            {
                return reader.Read(found);
            }
            catch (Exception exception)
                when (exception is GameRefusedException or IOException or InvalidDataException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        public void Dispose()
        {
            foreach (var reader in _readers.Values)
                reader.Dispose();
        }
    }
}
