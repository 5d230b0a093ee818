using Microsoft.Extensions.Time.Testing;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Operations.Tests;

public sealed class OperationRunnerTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly ScorecardInk Ink = new("TEX 1 LAD 2\n6-4-3");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly RecordingPublisher _published = new();
    private TestStore _test = null!;
    private Leases _leases = null!;
    private OperationRunner _runner = null!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestStore.CreateAsync();
        _leases = new Leases(_test.Store, _time, NullLogger<Leases>.Instance);
        _runner = new OperationRunner(_test.Store, _leases, _published, _time, NullLogger<OperationRunner>.Instance);
    }

    public ValueTask DisposeAsync()
    {
        _test.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_finished_operation_leaves_its_work_and_an_audit_entry()
    {
        var card = await FileAsync("opening-day");
        Assert.Equal("TEX 1 LAD 2", card.Title);
        var entry = await OnlyEntryAsync("opening-day");
        Assert.Equal(
            ("scorecard", "opening-day", OperationOutcome.Finished, "the scorecard opening-day", "Named", false),
            (entry.Kind, entry.Subject, entry.Outcome, entry.What, entry.Reached, entry.IsRecovered)
        );
        Assert.Equal((_time.GetUtcNow(), _time.GetUtcNow()), (entry.StartedAt, entry.EndedAt));
        Assert.Empty(await _test.KeysAsync(Buckets.State, "journals/"));
        Assert.Empty(_published.All);
    }

    [Fact]
    public async Task What_is_undone_has_an_audit_entry_and_is_told()
    {
        await DieAsync("opening-day", diesAt: 3);
        _time.Advance(Minute + Minute);
        var undone = Assert.Single(await _runner.RecoverAllAsync(Operation(_test.Store), Minute, default));
        Assert.Equal((OperationOutcome.Undone, "Planned", true), (undone.Outcome, undone.Reached, undone.IsRecovered));
        Assert.Equal(Minute + Minute, undone.EndedAt - undone.StartedAt);
        Assert.Equal(undone, await OnlyEntryAsync("opening-day"));
        var told = Assert.Single(_published.Of<OperationRolledBack>());
        Assert.Equal("journals/scorecard/opening-day.json", told.JournalKey);
        Assert.EndsWith("was cut off at step Planned", told.Reason, StringComparison.Ordinal);
        Assert.Empty(await _test.VersionsAsync(Buckets.Current, "scorecards/opening-day.txt"));
    }

    [Fact]
    public async Task What_somebody_still_does_is_not_recovered()
    {
        await DieAsync("opening-day", diesAt: 3);
        Assert.Empty(await _runner.RecoverAllAsync(Operation(_test.Store), Minute, default));
        Assert.True(await _runner.IsUnderWayAsync("scorecard", "opening-day", default));
    }

    [Fact]
    public async Task The_very_same_that_is_to_be_run_again_is_left_where_it_was_before_its_commit()
    {
        await DieAsync("opening-day", diesAt: 4);
        _time.Advance(Minute + Minute);
        await using var lease = await _leases.TryHoldAsync("scorecard-opening-day", Minute, default);
        Assert.Null(
            await _runner.RecoverAsync(Operation(_test.Store), "opening-day", lease!, isTakenUp: card => card.Name == "opening-day")
        );
        Assert.Single(await _test.VersionsAsync(Buckets.Current, "scorecards/opening-day.txt"));
        Assert.NotNull(
            await _runner.RecoverAsync(Operation(_test.Store), "opening-day", lease!, isTakenUp: card => card.Name == "closing-day")
        );
        Assert.Empty(await _test.VersionsAsync(Buckets.Current, "scorecards/opening-day.txt"));
    }

    [Fact]
    public async Task One_that_cannot_be_recovered_keeps_no_other_from_it()
    {
        await DieAsync("closing-day", diesAt: 3);
        await _test.Store.PutAsync(Buckets.State, Buckets.Journal("scorecard", "a"), "no journal"u8.ToArray(), PutOptions.Default, default);
        var later = """{"version":7,"kind":"scorecard","subject":"b"}"""u8.ToArray();
        await _test.Store.PutAsync(Buckets.State, Buckets.Journal("scorecard", "b"), later, PutOptions.Default, default);
        _time.Advance(Minute + Minute);
        Assert.Equal("closing-day", Assert.Single(await _runner.RecoverAllAsync(Operation(_test.Store), Minute, default)).Subject);
        Assert.Equal(["journals/scorecard/a.json", "journals/scorecard/b.json"], await _test.KeysAsync(Buckets.State, "journals/"));
        Assert.Empty(await _test.KeysAsync(Buckets.State, "leases/"));
    }

    [Fact]
    public async Task Who_lost_the_lease_does_not_commit()
    {
        await using var lease = await _leases.TryHoldAsync("scorecard-opening-day", Minute, default);
        // Somebody else takes it over while the first is about to commit.
        await _test.Store.DeleteAsync(Buckets.State, "leases/scorecard-opening-day.json", null, default);
        await using var other = await _leases.TryHoldAsync("scorecard-opening-day", Minute, default);
        await Assert.ThrowsAnyAsync<Exception>(() =>
            _runner.RunAsync(Operation(_test.Store), "opening-day", new Scorecard("opening-day"), Ink, lease!)
        );
        Assert.Null(await _test.Store.StatAsync(Buckets.State, "scorecards/opening-day.json", null, default));
        Assert.Equal(OperationOutcome.Undone, (await _runner.RecoverAsync(Operation(_test.Store), "opening-day", other!))!.Outcome);
    }

    [Fact]
    public void Steps_are_prepared_committed_once_and_finished()
    {
        Assert.Equal(["Written", "Named", "Indexed", "Tidied"], Operation(_test.Store).Steps.Select(step => step.Name));
        foreach (var steps in new[] { "", "P", "CC", "CP", "FC", "PF" })
            Assert.Throws<InvalidOperationException>(() => new Listed(steps).Steps);
        Assert.Equal(4, new Listed("PPCF").Steps.Count);
    }

    private static ScorecardFiling Operation(IObjectStore store) => new(store);

    private async Task<Scorecard> FileAsync(string name, IObjectStore? store = null)
    {
        store ??= _test.Store;
        var leases = new Leases(store, _time, NullLogger<Leases>.Instance);
        var runner = new OperationRunner(store, leases, _published, _time, NullLogger<OperationRunner>.Instance);
        await using var lease = await leases.TryHoldAsync(OperationRunner.LeaseName("scorecard", name), Minute, default);
        return await runner.RunAsync(Operation(store), name, new Scorecard(name), Ink, lease!);
    }

    private Task DieAsync(string name, int diesAt) =>
        Assert.ThrowsAsync<DiedException>(() => FileAsync(name, new MortalStore(_test.Store, diesAt, isWritten: true)));

    private async Task<AuditEntry> OnlyEntryAsync(string name)
    {
        var key = Assert.Single(await _test.KeysAsync(Buckets.State, $"audit/operations/scorecard/{name}/"));
        return (await _test.Store.GetJsonAsync<AuditEntry>(Buckets.State, key, default))!.Value;
    }

    // P: a preparing step, C: a commit, F: a finishing one.
    private sealed class Listed(string steps) : Operation<Scorecard, ScorecardInk>
    {
        public override string Kind => "listed";

        public override string Describe(Scorecard state) => steps;

        protected override IReadOnlyList<Step<Scorecard, ScorecardInk>> List() =>
            [
                .. steps.Select(
                    (letter, index) =>
                        letter switch
                        {
                            'P' => Prepare($"P{index}", (state, _, _) => Task.FromResult(state), (_, _) => Task.CompletedTask),
                            'C' => Commit($"C{index}", (state, _, _) => Task.FromResult(state)),
                            _ => Finish($"F{index}", (state, _) => Task.FromResult(state)),
                        }
                ),
            ];
    }
}
