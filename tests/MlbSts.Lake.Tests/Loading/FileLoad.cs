using MlbSts.Clock;
using MlbSts.Lake.Loading;
using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;
using MlbSts.Messaging;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Rules;
using MlbSts.Storage.Leases;

namespace MlbSts.Lake.Tests.Loading;

/// <summary>Loads files the way <c>sts load</c> does, from the paths to the store.</summary>
internal static class FileLoad
{
    // Invented games are no baseball.
    private static readonly LoadSettings Settings = new()
    {
        Parallelism = 2,
        Rules = RuleBook.Load(
            System.Text.Json.JsonSerializer.Serialize(RuleBook.Default.Rules.ToDictionary(rule => rule.Id, _ => new { enabled = false }))
        ),
    };

    public static async Task<LoadReport> LoadAsync(TestStore store, int maximumBytes, params string[] paths)
    {
        var request = new LoadRequest { Paths = paths };
        var sources = LoadRunner.Find(request, Settings with { MaximumFileBytes = maximumBytes }, TestContext.Current.CancellationToken);
        var time = TimeProvider.System;
        var leases = new Leases(store.Store, time, NullLogger<Leases>.Instance);
        var operations = new OperationRunner(store.Store, leases, new NoPublisher(), time, NullLogger<OperationRunner>.Instance);
        var reviews = new ReviewQueue(store.Store, new NoPublisher());
        var runner = new LoadRunner(store.Store, leases, operations, reviews, store.Zstd, LeagueClock.AtRealTime(time), time);
        return await runner.RunAsync(request, sources, Settings, _ => { }, TestContext.Current.CancellationToken);
    }
}
