using Microsoft.Extensions.DependencyInjection;
using MlbSts.DataMover.Promotion;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.DataMover.Tests.Promotion;

/// <summary>A Data mover's process: its parts over a store that may die.</summary>
internal sealed class Mover : IDisposable
{
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public Mover(TestStore test, IObjectStore? store = null, double leaseSeconds = 60)
    {
        store ??= test.Store;
        var options = Fixed.Options(new DataMoverOptions { LeaseSeconds = leaseSeconds });
        var metrics = new PromotionMetrics(_meters.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        var leases = new Leases(store, NullLogger<Leases>.Instance);
        Filed = new FiledGames(store);
        Promoter = new Promoter(store, test.Zstd, leases, Filed, Published, new ServiceIdentity("data-mover"), metrics, options, TimeProvider.System, NullLogger<Promoter>.Instance);
        Recovery = new PromotionRecovery(store, leases, Filed, Promoter, Published, metrics, options, NullLogger<PromotionRecovery>.Instance);
        Sweep = new PromotionSweep(store, Promoter, Recovery, leases, options, NullLogger<PromotionSweep>.Instance);
        Handler = new GameValidatedHandler(store, Promoter);
    }

    public RecordingPublisher Published { get; } = new();

    public FiledGames Filed { get; }

    public Promoter Promoter { get; }

    public PromotionRecovery Recovery { get; }

    public PromotionSweep Sweep { get; }

    public GameValidatedHandler Handler { get; }

    /// <summary>Stores a document and its report, as Scraper and Validator do.</summary>
    public static async Task<GameValidated> ValidatedAsync(TestStore test, TinyFeed feed, Verdict verdict = Verdict.Valid)
    {
        var stored = await test.PutFeedAsync(feed.Game, feed.Bytes);
        var state = new GameStatus(feed.Status[..1], feed.Status, "").State;
        var report = new GameValidated(feed.Game, stored.Reference, state, Timecode.Parse(feed.Timecode), verdict, [], Buckets.ValidationReport(feed.Game));
        await test.Store.PutJsonAsync(Buckets.State, report.ReportKey!, report, default);
        return report;
    }

    public void Dispose()
    {
        Sweep.Dispose();
        _meters.Dispose();
    }
}
