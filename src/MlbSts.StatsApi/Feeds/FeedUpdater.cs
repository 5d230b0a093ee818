using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.StatsApi.Feeds;

/// <summary>
/// Brings a game's document up to date: by a diff where one can be trusted, by the whole feed on any doubt. It keeps nothing between
/// two calls and may be used for any number of games at once.
/// </summary>
/// <remarks>
/// The whole feed is asked for when nothing is held, what is held has no timecode, the diff has more steps than
/// <see cref="StatsApiOptions.MaxDiffSteps"/> or more operations than <see cref="StatsApiOptions.MaxDiffOperations"/>, its operations
/// change the document and leave the timecode where it was, it is malformed or does not fit, the patched document is doubtful, or the game is
/// final, cancelled, postponed or suspended (before the patch or by it: a document that will be filed is never the result of a patch).
/// </remarks>
/// <param name="client">The API.</param>
/// <param name="options">The policy's figures.</param>
/// <param name="statistics">Where refusals are counted.</param>
public sealed class FeedUpdater(IStatsApiClient client, IOptions<StatsApiOptions> options, StatsApiStatistics statistics)
{
    /// <summary>Polls a game once. Refusals do not throw: they are in the result.</summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="held">The document held; <see langword="null"/> for none.</param>
    /// <param name="storeRaw">Stores an answer. It is awaited before the answer is looked into; what it throws ends the poll.</param>
    /// <param name="fullFeed">Ask for the whole feed whatever could be patched.</param>
    /// <param name="isProof">After a diff, hold the patched document against the whole feed.</param>
    /// <param name="cancellationToken">Gives the poll up.</param>
    public Task<FeedUpdate> UpdateAsync(
        GamePk gamePk,
        HeldFeed? held,
        Func<RawAnswer, CancellationToken, Task> storeRaw,
        bool fullFeed = false,
        bool isProof = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(storeRaw);
        if (held is not null && held.GamePk != gamePk)
            throw new ArgumentException($"The document held is game {held.GamePk}'s, and game {gamePk} is polled.", nameof(held));
        return new FeedPoll(gamePk, held, client, options.Value, statistics, storeRaw).RunAsync(fullFeed, isProof, cancellationToken);
    }
}
