using Microsoft.Extensions.Time.Testing;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Operations.Tests.Crashes;

/// <summary>The example operation: what commits is that its journal says so. Nobody does it again once it is undone.</summary>
internal sealed class ScorecardCase(TestStore test, FakeTimeProvider time) : CrashCase(test, time)
{
    private Scorecard _card = new("");

    public override Type Operation => typeof(ScorecardFiling);

    public override IReadOnlyList<string> JournaledSteps => ["Written", "Named"];

    public override string Kind => "scorecard";

    public override string Subject => _card.Name;

    public override int LeastWrites => 10;

    public override async Task ArrangeAsync(int number)
    {
        _card = new Scorecard($"card-{number}");
        await Test.Store.PutAsync(Buckets.State, _card.PadKey, "6-4-3"u8.ToArray(), PutOptions.Default, default);
    }

    public override async Task OperateAsync(IObjectStore store, Func<bool> isDead)
    {
        var (runner, leases) = Process(store, isDead);
        await using var lease = await leases.TryHoldAsync(OperationRunner.LeaseName(Kind, Subject), TimeSpan.FromMinutes(1), default);
        await runner.RunAsync(new ScorecardFiling(store), Subject, _card, new ScorecardInk("TEX 1 LAD 2\n6-4-3"), lease!);
    }

    public override Task RecoverAsync(IObjectStore store, Func<bool> isDead) =>
        Process(store, isDead).Runner.RecoverAllAsync(new ScorecardFiling(store), TimeSpan.FromMinutes(1), default);

    public override async Task GoOnAsync()
    {
        var (runner, leases) = Process(Test.Store, () => false);
        await runner.RecoverAllAsync(new ScorecardFiling(Test.Store), TimeSpan.FromMinutes(1), default);
        await leases.RemoveExpiredAsync(default);
    }

    public override async Task AssertWholeAsync(string when)
    {
        await AssertNothingIsLeftAsync(when);
        var index = (await Test.Store.GetJsonAsync<Scorecard>(Buckets.State, _card.IndexKey, default))?.Value;
        var isFiled = index is not null;
        var entry = (await AuditAsync()).SingleOrDefault();
        Assert.True(isFiled == (entry?.Outcome == OperationOutcome.Finished), when);
        Assert.Equal(isFiled ? 1 : 0, (await Test.VersionsAsync(Buckets.Current, _card.CardKey)).Count);
        Assert.Equal(isFiled ? [] : [_card.PadKey], await Test.KeysAsync(Buckets.State, _card.PadKey));
        Assert.Equal(isFiled ? "TEX 1 LAD 2" : null, index?.Title);
        Assert.Equal(
            entry?.Outcome == OperationOutcome.Undone ? [Buckets.Journal(Kind, Subject)] : [],
            Sent.OfType<OperationRolledBack>().Select(message => message.JournalKey).Distinct()
        );
    }

    private (OperationRunner Runner, Leases Leases) Process(IObjectStore store, Func<bool> isDead)
    {
        var leases = new Leases(store, Time, NullLogger<Leases>.Instance);
        return (new OperationRunner(store, leases, Publisher(isDead), Time, NullLogger<OperationRunner>.Instance), leases);
    }
}
