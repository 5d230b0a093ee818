using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Gaps;
using MlbSts.Scheduler.Intervals;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Adaptive;

/// <summary>
/// Learns from each filed game how long its changes were apart, once, and keeps the waits up to date with what all Schedulers learnt.
/// </summary>
internal sealed partial class GapLearner(IObjectStore store, ZstdCodec zstd, PollIntervals intervals, ILogger<GapLearner> logger)
    : IMessageHandler<GamePromoted>
{
    // A game told twice is told twice soon.
    private const int MostRemembered = 200;

    private GapCurvesRecord? _known;

    /// <summary>What is shipped: learnt from a few games of 2023 and later.</summary>
    public static GapCurvesRecord Shipped()
    {
        using var stream = typeof(GapLearner).Assembly.GetManifestResourceStream("gap-curves.json")!;
        return JsonSerializer.Deserialize<GapCurvesRecord>(stream, MessageJson.Options)!;
    }

    /// <summary>Looks whether there are other curves than those known, and makes waits of them.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (!intervals.IsAdaptive)
            return;
        var stored = await store.GetJsonAsync<GapCurvesRecord>(Buckets.State, Buckets.GapCurves, cancellationToken);
        var record = Readable(stored?.Value) ?? Shipped();
        if (record.Games == _known?.Games && record.Latest.SequenceEqual(_known.Latest))
            return;
        intervals.Learnt(new WaitTables(new GapModel(GapCurves.Of(record)), cancellationToken));
        _known = record;
        Log.Learnt(logger, record.Games);
    }

    public async Task HandleAsync(GamePromoted message, CancellationToken cancellationToken)
    {
        if (message.Revision != 1)
            return;
        var (bucket, key, version) = (message.Feed.Bucket, message.Feed.Key, message.Feed.VersionId);
        if (await store.GetAsync(bucket, key, version, cancellationToken) is not { } stored)
            return;
        var moments = FeedMoments.Of(new FeedView(JsonTree.ParseOwned(zstd.Decompress(stored.Body.Span))));
        if (moments.Count < 2)
            return;
        await store.UpdateJsonAsync<GapCurvesRecord>(
            Buckets.GapCurves,
            current => With(Readable(current) ?? Shipped(), message.GamePk, moments),
            cancellationToken
        );
    }

    private static GapCurvesRecord? With(GapCurvesRecord record, GamePk gamePk, IReadOnlyList<FeedMoment> moments)
    {
        if (record.Latest.Contains(gamePk))
            return null;
        var curves = GapCurves.Of(record);
        curves.Learn(moments);
        return record with
        {
            Games = record.Games + 1,
            Latest = [.. record.Latest.Append(gamePk).TakeLast(MostRemembered)],
            Curves = curves.ToRecord(),
        };
    }

    private static GapCurvesRecord? Readable(GapCurvesRecord? record) =>
        record is { Version: not GapCurvesRecord.CurrentVersion }
            ? throw new ObjectCorruptException(
                $"{Buckets.State}/{Buckets.GapCurves} has version {record.Version}, and this Scheduler knows {GapCurvesRecord.CurrentVersion}."
            )
            : record;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Waits go by what was learnt from {Games} games", EventName = "GapsLearnt")]
        public static partial void Learnt(ILogger logger, int games);
    }
}
