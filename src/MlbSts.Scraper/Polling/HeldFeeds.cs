using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.Scraper.Polling;

/// <summary>
/// The newest document of each game that is polled. In memory as far as <c>Scraper:CacheMegabytes</c> goes, those used longest ago go
/// first; the rest comes back from <c>mlb-live</c>, so a Scraper that took over a game patches on where the last one stopped.
/// </summary>
internal sealed partial class HeldFeeds(IObjectStore store, ZstdCodec zstd, IOptions<ScraperOptions> options, ILogger<HeldFeeds> logger)
    : IPartitionListener
{
    // A document in memory is its text and the nodes of the parts that were looked into.
    private const long BytesPerTextByte = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<GamePk, LinkedListNode<HeldGame>> _byGame = [];
    private readonly LinkedList<HeldGame> _byUse = [];
    private long _bytes;
    private long _hits;
    private long _misses;

    public (long Hits, long Misses, long Bytes) Statistics =>
        (Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), Interlocked.Read(ref _bytes));

    /// <summary>The game as it is held; its document is <see langword="null"/> where none is stored.</summary>
    public async Task<(HeldGame Game, bool CacheHit)> GetAsync(GamePk gamePk, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_byGame.TryGetValue(gamePk, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                Interlocked.Increment(ref _hits);
                return (node.Value, true);
            }
        }
        Interlocked.Increment(ref _misses);
        var loaded = await LoadAsync(gamePk, cancellationToken);
        // Held from now on: should a change be stored and not announced, the next try must still know what was before it.
        Keep(loaded);
        return (loaded, false);
    }

    public void Keep(HeldGame game)
    {
        lock (_lock)
        {
            Remove(game.GamePk);
            _byGame[game.GamePk] = _byUse.AddFirst(game);
            _bytes += Cost(game);
            while (_bytes > options.Value.CacheMegabytes * 1_000_000L && _byUse.Count > 1)
                Remove(_byUse.Last!.Value.GamePk);
        }
    }

    /// <summary>Lets go of games that another Scraper polls from now on: when they come back, theirs in the store is newer.</summary>
    public void OnPartitionsChanged(string topic, IReadOnlyCollection<int> partitions, int partitionCount)
    {
        if (topic != Topics.Polls || partitionCount == 0)
            return;
        lock (_lock)
        {
            foreach (
                var game in _byUse
                    .Where(game => !partitions.Contains(KeyPartitioner.PartitionOf(game.GamePk.ToString(), partitionCount)))
                    .ToList()
            )
                Remove(game.GamePk);
        }
    }

    private void Remove(GamePk gamePk)
    {
        if (!_byGame.Remove(gamePk, out var node))
            return;
        _byUse.Remove(node);
        _bytes -= Cost(node.Value);
    }

    private async Task<HeldGame> LoadAsync(GamePk gamePk, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.GetAsync(Buckets.Live, Buckets.LiveFeed(gamePk), null, cancellationToken) is not { } stored)
                return new HeldGame(gamePk, null, null, 0);
            var text = zstd.Decompress(stored.Body.Span);
            return new HeldGame(gamePk, HeldFeed.From(gamePk, JsonTree.ParseOwned(text)), stored.Info.Reference, text.Length);
        }
        catch (Exception exception) when (exception is ObjectCorruptException or JsonTreeFormatException)
        {
            Log.StoredFeedUnreadable(logger, exception, gamePk);
            return new HeldGame(gamePk, null, null, 0);
        }
    }

    private static long Cost(HeldGame game) => 1000 + (BytesPerTextByte * game.TextBytes);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "The stored document of {GamePk} cannot be read; a whole feed replaces it",
            EventName = "StoredFeedUnreadable"
        )]
        public static partial void StoredFeedUnreadable(ILogger logger, Exception exception, GamePk gamePk);
    }
}

/// <summary>A game as the Scraper holds it.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Feed">Its document; <see langword="null"/> for none.</param>
/// <param name="Stored">The object the document lies in.</param>
/// <param name="TextBytes">Size of the document as text.</param>
/// <param name="AnsweredDueAt">When the poll that was answered last was due, as its command says.</param>
/// <param name="Answer">What was said of it.</param>
internal sealed record HeldGame(
    GamePk GamePk,
    HeldFeed? Feed,
    ObjectReference? Stored,
    long TextBytes,
    DateTimeOffset? AnsweredDueAt = null,
    PollCompleted? Answer = null
);
