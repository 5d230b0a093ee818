using System.Security.Cryptography;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;
using MlbSts.StatsApi;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Schedules;

/// <summary>
/// Reads the schedule of yesterday, today and tomorrow again and again; what differs from the last reading is stored raw, announced and
/// watched.
/// </summary>
internal sealed partial class ScheduleReader(
    IStatsApiClient api,
    IObjectStore store,
    ZstdCodec zstd,
    IMessagePublisher publisher,
    WatchList watchList,
    PollGate gate,
    StoredGames storedGames,
    LeagueClock leagueClock,
    ILogger<ScheduleReader> logger
)
{
    private static readonly int[] Days = [0, -1, 1];

    private readonly Dictionary<DateOnly, string> _stored = [];
    private bool _restored;

    /// <summary>One reading; the first one takes up what the store holds.</summary>
    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        _restored = _restored || await storedGames.RestoreAsync(cancellationToken);
        var today = LeagueDate(leagueClock.GetUtcNow());
        foreach (var day in Days)
            await ReadAsync(today.AddDays(day), cancellationToken);
        watchList.Forget();
        foreach (var old in _stored.Keys.Where(date => date < today.AddDays(-7)).ToList())
            _stored.Remove(old);
    }

    private async Task ReadAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var answer = await api.GetScheduleAsync(date, date, cancellationToken);
        var rows = answer.Value.Games;
        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Raw.Span));
        if (_stored.GetValueOrDefault(date) != hash)
        {
            var stored = await StoreAsync(date, answer.Raw, hash, cancellationToken);
            await publisher.PublishAsync(
                new ScheduleUpdated(date, rows.Select(row => row.GamePk).Distinct().Count(), stored),
                cancellationToken
            );
            foreach (var conflict in ScheduleConflicts.In(rows))
                await publisher.PublishAsync(conflict, cancellationToken);
            if (answer.Value.IsCut)
                Log.ScheduleCut(logger, date, rows.Count, answer.Value.TotalGames);
            _stored[date] = hash;
        }
        foreach (var row in rows)
            watchList.Schedule(row);
        if (!answer.Value.IsCut)
            await TellVanishedAsync(date, [.. rows.Select(row => row.GamePk)], cancellationToken);
        gate.Signal();
    }

    private async Task TellVanishedAsync(DateOnly date, HashSet<GamePk> listed, CancellationToken cancellationToken)
    {
        foreach (var gamePk in watchList.Unlisted(date, listed))
        {
            Log.GameVanished(logger, gamePk, date);
            await publisher.PublishAsync(
                new ScheduleConflictDetected(gamePk, $"no longer stands in the schedule of {date:yyyy-MM-dd}"),
                cancellationToken
            );
        }
    }

    private async Task<ObjectReference> StoreAsync(
        DateOnly date,
        ReadOnlyMemory<byte> raw,
        string hash,
        CancellationToken cancellationToken
    )
    {
        var key = Buckets.LiveSchedule(date);
        if (
            await store.StatAsync(Buckets.Live, key, null, cancellationToken) is { } known
            && known.Metadata.GetValueOrDefault("content-sha256") == hash
        )
            return known.Reference;
        var put = new PutOptions
        {
            ContentType = "application/zstd",
            Metadata = new Dictionary<string, string> { ["content-sha256"] = hash },
        };
        var stored = await store.PutAsync(Buckets.Live, key, zstd.Compress(raw.Span), put, cancellationToken);
        return stored.Reference;
    }

    /// <summary>The date games are played on: the day turns at 08:00 UTC, after the last game of the west coast.</summary>
    internal static DateOnly LeagueDate(DateTimeOffset now) => LeagueDay.Of(now);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "The schedule of {Date} has {Rows} rows and says it has {Total}: games are missing",
            EventName = "ScheduleCut"
        )]
        public static partial void ScheduleCut(ILogger logger, DateOnly date, int rows, int? total);

        [LoggerMessage(
            LogLevel.Warning,
            "{GamePk} no longer stands in the schedule of {Date}: it is not polled until a schedule names it again",
            EventName = "GameVanished"
        )]
        public static partial void GameVanished(ILogger logger, GamePk gamePk, DateOnly date);
    }
}
