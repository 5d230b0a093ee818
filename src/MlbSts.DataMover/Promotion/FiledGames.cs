using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.DataMover.Promotion;

/// <summary>The games in <c>mlb-current</c>. A game lies under one phase only.</summary>
public sealed class FiledGames(IObjectStore store)
{
    /// <summary>
    /// The filed game, or <see langword="null"/>. While a game moves from one phase to another it lies in both, and the later revision
    /// counts.
    /// </summary>
    public async Task<FiledGame?> FindAsync(GamePk gamePk, CancellationToken cancellationToken)
    {
        FiledGame? newest = null;
        foreach (var folder in Folders(gamePk))
        {
            if (
                await store.GetJsonAsync<GameFile>(Buckets.Current, folder + GameFile.Name, cancellationToken) is { Value: var file }
                && !(newest?.File.Revision >= file.Revision)
            )
                newest = new FiledGame(folder, file);
        }
        return newest;
    }

    /// <summary>Every folder a game can lie in.</summary>
    internal static IEnumerable<string> Folders(GamePk gamePk) =>
        Enum.GetValues<SeasonPhase>().Select(phase => Buckets.CurrentGame(phase, gamePk));

    /// <summary>
    /// Takes a game out of folders it does not belong to: a delete marker hides it, its versions stay. Doing it twice changes nothing.
    /// </summary>
    internal async Task RemoveAsync(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        foreach (var key in folders.SelectMany(folder => new[] { folder + GameFile.Name, folder + GameFile.FeedName }))
        {
            if (await store.StatAsync(Buckets.Current, key, null, cancellationToken) is not null)
                await store.DeleteAsync(Buckets.Current, key, null, cancellationToken);
        }
    }
}
