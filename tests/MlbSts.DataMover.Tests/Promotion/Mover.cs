using Microsoft.Extensions.DependencyInjection;
using MlbSts.Clock;
using MlbSts.DataMover.Promotion;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.DataMover.Tests.Promotion;

/// <summary>A Data mover's process: its parts over a store that may die.</summary>
internal sealed class Mover : IDisposable
{
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public Mover(TestStore test, IObjectStore? store = null, TimeProvider? time = null, IMessagePublisher? publisher = null)
    {
        store ??= test.Store;
        time ??= TimeProvider.System;
        publisher ??= Published;
        var options = Fixed.Options(new DataMoverOptions());
        var metrics = new PromotionMetrics(_meters.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        var leases = new Leases(store, time, NullLogger<Leases>.Instance);
        Filed = new FiledGames(store);
        Promotion = new GamePromotion(
            store,
            Filed,
            publisher,
            metrics,
            LeagueClock.AtRealTime(TimeProvider.System),
            NullLogger<GamePromotion>.Instance
        );
        Operations = new OperationRunner(store, leases, publisher, time, NullLogger<OperationRunner>.Instance);
        Promoter = new Promoter(
            store,
            test.Zstd,
            leases,
            Operations,
            Promotion,
            Filed,
            options,
            LeagueClock.AtRealTime(TimeProvider.System),
            NullLogger<Promoter>.Instance
        );
        Sweep = new PromotionSweep(store, Promoter, Operations, Promotion, leases, metrics, options, NullLogger<PromotionSweep>.Instance);
        Handler = new GameValidatedHandler(store, Promoter);
    }

    public RecordingPublisher Published { get; } = new();

    public FiledGames Filed { get; }

    public GamePromotion Promotion { get; }

    public OperationRunner Operations { get; }

    public Promoter Promoter { get; }

    public PromotionSweep Sweep { get; }

    public GameValidatedHandler Handler { get; }

    /// <summary>Stores a document and its report, as Scraper and Validator do.</summary>
    public static async Task<GameValidated> ValidatedAsync(TestStore test, TinyFeed feed, Verdict verdict = Verdict.Valid)
    {
        var stored = await test.PutFeedAsync(feed.Game, feed.Bytes);
        var state = new GameStatus(feed.Status[..1], feed.Status, "").State;
        var report = new GameValidated(
            feed.Game,
            stored.Reference,
            state,
            Timecode.Parse(feed.Timecode),
            verdict,
            [],
            Buckets.ValidationReport(feed.Game)
        );
        await test.Store.PutJsonAsync(Buckets.State, report.ReportKey!, report, default);
        return report;
    }

    public void Dispose()
    {
        _meters.Dispose();
    }
}
