using System.Collections.Concurrent;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;

namespace MlbSts.Monitor.Boards;

/// <summary>
/// Puts on the boards what the store holds: which games are filed, what validation said, what waits for a person, and the
/// schedule. So a restart forgets
/// nothing, and what no message announced shows, too.
/// </summary>
internal sealed partial class BoardProjection(
    IObjectStore store,
    ReviewQueue queue,
    GameBoard games,
    ReviewBoard reviews,
    ScheduleProjection schedules,
    ILogger<BoardProjection> logger
)
{
    private const string Unreadable = "unreadable";
    private const int Readers = 8;

    // What is on the boards already, by key; read again where the ETag is another.
    private readonly ConcurrentDictionary<string, (string ETag, FiledRow? Row)> _filed = new();
    private readonly ConcurrentDictionary<string, (string ETag, ReviewRow Row)> _reviews = new();
    private readonly ConcurrentDictionary<string, string> _reports = new();

    /// <summary>One look through the store.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        await schedules.SweepAsync(cancellationToken);
        await ProjectReviewsAsync(cancellationToken);
        await ProjectFiledAsync(cancellationToken);
        await ProjectReportsAsync(cancellationToken);
    }

    private async Task ProjectReviewsAsync(CancellationToken cancellationToken)
    {
        var mark = reviews.Mark();
        var listed = await ListAsync(Buckets.State, Buckets.Reviews, "", cancellationToken);
        var open = listed.Take(reviews.Room).ToList();
        await ReadAsync(
            open.Where(info => _reviews.GetValueOrDefault(info.Key).ETag != info.ETag),
            async info =>
            {
                if (await ReadReviewAsync(info, cancellationToken) is { } row)
                    _reviews[info.Key] = (info.ETag, row);
            },
            cancellationToken
        );
        Forget(_reviews, open);
        reviews.Project([.. _reviews.Values.Select(item => item.Row)], mark);
    }

    private async Task<ReviewRow?> ReadReviewAsync(ObjectInfo info, CancellationToken cancellationToken)
    {
        try
        {
            return await queue.FindAsync(info.Key, cancellationToken) is { } item
                ? new ReviewRow(info.Key, item.Game, item.GamePk, item.Reason, item.Details, item.RaisedAt)
                : null;
        }
        catch (ObjectCorruptException exception)
        {
            // It waits for a person all the same.
            var name = info.Key[Buckets.Reviews.Length..];
            return new ReviewRow(info.Key, name.Split('-')[0], null, Unreadable, exception.Message, info.LastModified);
        }
    }

    private async Task ProjectFiledAsync(CancellationToken cancellationToken)
    {
        var mark = games.Mark();
        var listed = new List<ObjectInfo>();
        foreach (var phase in Enum.GetValues<SeasonPhase>())
            listed.AddRange(await ListAsync(Buckets.Current, $"{phase.Folder()}/games/", $"/{GameFile.Name}", cancellationToken));
        await ReadAsync(
            listed.Where(info => _filed.GetValueOrDefault(info.Key).ETag != info.ETag),
            async info =>
            {
                var filed = await ReadFiledAsync(info, cancellationToken);
                _filed[info.Key] = (info.ETag, filed);
                // A whole season takes a server its time: the newest are shown while the others are read.
                if (filed is not null)
                    Show(filed, mark);
            },
            cancellationToken
        );
        var gone = Forget(_filed, listed).Select(file => file.Row).OfType<FiledRow>();
        var there = _filed.Values.Select(file => file.Row).OfType<FiledRow>().ToLookup(filed => filed.GamePk);
        foreach (var gamePk in gone.Select(filed => filed.GamePk).Where(gamePk => !there.Contains(gamePk)))
            games.Project(gamePk, mark, (row, isNewer) => isNewer ? row : row with { FiledUnder = null, Revision = 0 });
        foreach (var filed in there.SelectMany(game => game.OrderBy(filed => filed.Revision)))
            Show(filed, mark);
    }

    // A game that moves to another phase lies in both for a moment; the later revision counts.
    private void Show(FiledRow filed, long mark) =>
        games.Project(filed.GamePk, mark, (row, _) => row.Revision > filed.Revision ? row : row.WithFile(filed));

    private async Task<FiledRow?> ReadFiledAsync(ObjectInfo info, CancellationToken cancellationToken) =>
        await ReadJsonAsync<GameFile>(info, cancellationToken) is { } file
            ? new FiledRow(
                file.GamePk,
                file.Phase,
                file.Revision,
                $"{file.AwayTeam} @ {file.HomeTeam}",
                file.OfficialDate,
                file is { AwayRuns: { } away, HomeRuns: { } home } ? GameRow.ScoreOf(away, home) : "",
                file.State,
                file.Timecode
            )
            : null;

    private async Task ProjectReportsAsync(CancellationToken cancellationToken)
    {
        var mark = games.Mark();
        var listed = await ListAsync(Buckets.State, "validation/", ".json", cancellationToken);
        await ReadAsync(
            listed.Where(info => _reports.GetValueOrDefault(info.Key) != info.ETag),
            async info =>
            {
                if (await ReadJsonAsync<GameValidated>(info, cancellationToken) is { } report)
                    games.Project(report.GamePk, mark, (row, isNewer) => isNewer && row.Verdict is not null ? row : row.WithReport(report));
                _reports[info.Key] = info.ETag;
            },
            cancellationToken
        );
        Forget(_reports, listed);
    }

    /// <summary>What one object says; nothing where it cannot be read, so that it does not keep the others from the boards.</summary>
    private async Task<T?> ReadJsonAsync<T>(ObjectInfo info, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await store.GetJsonAsync<T>(info.Bucket, info.Key, cancellationToken))?.Value;
        }
        catch (ObjectCorruptException exception)
        {
            Log.ObjectUnreadable(logger, info.Bucket, info.Key, exception.Message);
            return null;
        }
    }

    /// <summary>What lies below a prefix, the newest first.</summary>
    private async Task<IReadOnlyList<ObjectInfo>> ListAsync(string bucket, string prefix, string end, CancellationToken cancellationToken)
    {
        var found = new List<ObjectInfo>();
        await foreach (var info in store.ListAsync(bucket, prefix, cancellationToken))
        {
            if (info.Key.EndsWith(end, StringComparison.Ordinal))
                found.Add(info);
        }
        found.Sort((one, other) => other.LastModified.CompareTo(one.LastModified));
        return found;
    }

    private static Task ReadAsync(IEnumerable<ObjectInfo> changed, Func<ObjectInfo, Task> read, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            changed,
            new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken },
            async (info, _) => await read(info)
        );

    private static List<T> Forget<T>(ConcurrentDictionary<string, T> known, IReadOnlyList<ObjectInfo> listed)
    {
        var there = listed.Select(info => info.Key).ToHashSet(StringComparer.Ordinal);
        var gone = new List<T>();
        foreach (var key in known.Keys.Where(key => !there.Contains(key)))
        {
            if (known.TryRemove(key, out var removed))
                gone.Add(removed);
        }
        return gone;
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "{Bucket}/{Key} cannot be read and is left out of the boards: {Reason}",
            EventName = "ObjectUnreadable"
        )]
        public static partial void ObjectUnreadable(ILogger logger, string bucket, string key, string reason);
    }
}
