using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Requests;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;

namespace MlbSts.Lake.Seasons;

/// <summary>What becomes of a season's games in the course of a load.</summary>
internal sealed class SeasonOutcome(SeasonManifest? manifest, IReadOnlyDictionary<GameKey, ManifestGame> known, GameChooser chooser)
{
    private readonly List<ReadSlot> _written = [];

    public SeasonManifest? Manifest => manifest;

    public GameChooser Chooser => chooser;

    /// <summary>New games that are in the tables. Their rows are let go.</summary>
    public IReadOnlyList<ReadSlot> Written => _written;

    /// <summary>All games of the dataset, old and new, in order.</summary>
    public IEnumerable<Slot> Slots =>
        known.Keys.Union(chooser.Chosen.Keys).Order(GameKey.Order).Select(key => new Slot(key, chooser.Chosen.GetValueOrDefault(key)));

    /// <summary>Takes note of a game that was read.</summary>
    public void Take(ReadSlot slot, ReportBuilder report)
    {
        var found = slot.Slot.New!;
        if (slot.Refusal is { } refusal)
        {
            report.Refuse(found.SourceId, refusal);
            chooser.Decisions.Add(
                new Decision(
                    slot.Slot.Key.ToString(),
                    DecisionOutcome.Refused,
                    refusal,
                    known.GetValueOrDefault(slot.Slot.Key) is { } there ? DocumentFacts.Of(there) : null,
                    DocumentFacts.Of(found)
                )
            );
            return;
        }
        if (slot.Tables is not { } tables)
            return;
        foreach (var finding in slot.Findings.Where(finding => finding.Severity != FindingSeverity.Info))
            report.Warn(finding.Rule);
        if (known.ContainsKey(slot.Slot.Key))
            report.Replaced++;
        else
            report.Loaded++;
        _written.Add(slot with { Tables = new GameTables(tables.Game) });
    }

    /// <summary>The dataset's games after the load, by key.</summary>
    public Dictionary<GameKey, ManifestGame> Games()
    {
        var games = known.ToDictionary();
        foreach (var slot in _written)
        {
            var found = slot.Slot.New!;
            games[slot.Slot.Key] = new ManifestGame(
                slot.Slot.Key.ToString(),
                found.GamePk ?? (slot.Tables!.Game.GamePk is { } number ? new GamePk((int)number) : null),
                (known.GetValueOrDefault(slot.Slot.Key)?.Revision ?? 0) + 1,
                found.Source.Name,
                found.SourceId,
                found.ContentSha256,
                found.Timestamp
            );
        }
        return games;
    }

    /// <summary>
    /// Writes every decision with both values into the audit log, and what needs a person into the review queue. The same load writes the
    /// same.
    /// </summary>
    public async Task AuditAsync(
        IObjectStore store,
        ReviewQueue reviews,
        DateTimeOffset now,
        string loadId,
        SeasonPhase phase,
        int year,
        LoadPlan plan,
        CancellationToken cancellationToken
    )
    {
        if (chooser.Decisions.Count == 0)
            return;
        var auditKey = Buckets.LoadAudit(loadId, phase, year);
        // The audit log last: where it is there, all this is not done again.
        foreach (var decision in chooser.Decisions)
        {
            if (decision.Review(loadId, auditKey, now) is { } item)
                await reviews.RaiseAsync(item, cancellationToken).ConfigureAwait(false);
        }
        var audit = new LoadAudit(loadId, phase, year, plan.Strategy, plan.SourcePriority, chooser.Decisions);
        await store.PutJsonAsync(Buckets.State, auditKey, audit, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>
/// <c>audit/loads/{loadId}/{phase}-{year}.json</c> of <c>mlb-state</c>: every decision of a load about two documents of a game.
/// </summary>
internal sealed record LoadAudit(
    string LoadId,
    SeasonPhase Phase,
    int Year,
    ConflictStrategy Strategy,
    IReadOnlyList<string> SourcePriority,
    IReadOnlyList<Decision> Decisions
);
