using System.Collections.Concurrent;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Schedules;
using MlbSts.Storage;

namespace MlbSts.Monitor.Boards;

/// <summary>
/// Puts the games of the schedule on the board, as the Scheduler stored it: at once where a message says so, and of yesterday, today and
/// tomorrow with every look through the store.
/// </summary>
internal sealed partial class ScheduleProjection(
    IObjectStore store,
    ZstdCodec zstd,
    GameBoard games,
    LeagueClock leagueClock,
    ILogger<ScheduleProjection> logger
) : IMessageHandler<ScheduleUpdated>
{
    private static readonly int[] Days = [-1, 0, 1];

    private readonly ConcurrentDictionary<string, string> _shown = new();

    public async Task HandleAsync(ScheduleUpdated message, CancellationToken cancellationToken)
    {
        try
        {
            await ShowAsync(message.Date, cancellationToken);
        }
        catch (ObjectStoreException exception)
        {
            // The next look through the store finds it.
            Log.ScheduleUnread(logger, message.Date, exception.Message);
        }
    }

    /// <summary>One look.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        var today = LeagueDay.Of(leagueClock.GetUtcNow());
        var dates = Days.Select(today.AddDays).ToList();
        foreach (var date in dates)
            await ShowAsync(date, cancellationToken);
        foreach (var old in _shown.Keys.Except(dates.Select(Buckets.LiveSchedule)))
            _shown.TryRemove(old, out _);
    }

    private async Task ShowAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var key = Buckets.LiveSchedule(date);
        if (
            await store.StatAsync(Buckets.Live, key, null, cancellationToken) is not { } known
            || _shown.GetValueOrDefault(key) == known.ETag
            || await store.GetAsync(Buckets.Live, key, null, cancellationToken) is not { } stored
        )
            return;
        var mark = games.Mark();
        foreach (var listed in Read(date, stored))
            games.Project(listed.GamePk, mark, (row, _) => row.WithSchedule(listed));
        _shown[key] = stored.Info.ETag;
    }

    private IReadOnlyList<ScheduleGame> Read(DateOnly date, StoredObject stored)
    {
        try
        {
            return Schedule.Read(JsonTree.Parse(zstd.Decompress(stored.Body.Span))).Games;
        }
        catch (Exception exception) when (exception is FormatException or ObjectCorruptException)
        {
            Log.ScheduleUnread(logger, date, exception.Message);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The schedule of {Date} is not shown: {Reason}", EventName = "ScheduleUnread")]
        public static partial void ScheduleUnread(ILogger logger, DateOnly date, string reason);
    }
}
