using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.DataMover.Promotion;

/// <summary>The games in <c>mlb-current</c>. A game lies under one phase only.</summary>
internal sealed class FiledGames(IObjectStore store)
{
    /// <summary>The filed game, or <see langword="null"/>.</summary>
    public async Task<FiledGame?> FindAsync(GamePk gamePk, CancellationToken cancellationToken)
    {
        foreach (var phase in Enum.GetValues<SeasonPhase>())
        {
            var folder = Buckets.CurrentGame(phase, gamePk);
            if (await store.GetJsonAsync<GameFile>(Buckets.Current, folder + GameFile.Name, cancellationToken) is { } found)
                return new FiledGame(folder, found.Value);
        }
        return null;
    }

    /// <summary>Takes a game out of a folder it no longer belongs to: a delete marker hides it, its versions stay.</summary>
    public async Task RemoveAsync(FiledGame game, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(Buckets.Current, game.Folder + GameFile.Name, null, cancellationToken);
        await store.DeleteAsync(Buckets.Current, game.Folder + GameFile.FeedName, null, cancellationToken);
    }
}

/// <summary>A game in <c>mlb-current</c>.</summary>
internal sealed record FiledGame(string Folder, GameFile File);
