using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Requests;

namespace MlbSts.Lake.Seasons;

/// <summary>Of all documents of a season's games, those that count.</summary>
internal sealed class GameChooser(LoadPlan plan)
{
    private readonly Dictionary<GameKey, FoundGame> _chosen = [];
    private readonly List<Decision> _decisions = [];

    /// <summary>Games to be read and written, by key.</summary>
    public IReadOnlyDictionary<GameKey, FoundGame> Chosen => _chosen;

    /// <summary>What was decided where two documents differ.</summary>
    public List<Decision> Decisions => _decisions;

    /// <summary>Games whose very document is there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Chooses.</summary>
    /// <param name="found">The new documents, in any order: the outcome does not hang on it.</param>
    /// <param name="known">What the manifest names.</param>
    public void Choose(IEnumerable<FoundGame> found, IReadOnlyDictionary<GameKey, ManifestGame> known)
    {
        foreach (
            var game in found
                .OrderBy(game => game.Key, GameKey.Order)
                .ThenBy(game => game.SourceId, StringComparer.Ordinal)
                .GroupBy(game => game.Key)
        )
        {
            var best = game.First();
            foreach (var other in game.Skip(1))
                best = Better(best, other);
            Decide(best, known.GetValueOrDefault(game.Key));
        }
    }

    private FoundGame Better(FoundGame first, FoundGame second)
    {
        var (one, two) = (DocumentFacts.Of(first), DocumentFacts.Of(second));
        if (one.ContentSha256 == two.ContentSha256)
            return first;
        var (isTwo, reason) = Compare(one, two);
        // Nothing is there yet that could stay while a person decides: the first is taken, and the person is asked.
        var outcome =
            plan.Strategy == ConflictStrategy.Manual ? DecisionOutcome.ForReview
            : isTwo ? DecisionOutcome.Replaced
            : DecisionOutcome.Kept;
        _decisions.Add(new Decision(first.Key.ToString(), outcome, reason, isTwo ? two : one, isTwo ? one : two));
        return isTwo ? second : first;
    }

    private void Decide(FoundGame game, ManifestGame? known)
    {
        if (known is null)
        {
            _chosen[game.Key] = game;
            return;
        }
        if (known.ContentSha256 == game.ContentSha256 && known.Source == game.Source.Name)
        {
            Unchanged++;
            return;
        }
        var (there, offered) = (DocumentFacts.Of(known), DocumentFacts.Of(game));
        var (isOffered, reason) = plan.Correction is not null ? (true, "a correction of this game was asked for") : Compare(there, offered);
        var outcome =
            isOffered ? DecisionOutcome.Replaced
            : plan.Strategy == ConflictStrategy.Manual ? DecisionOutcome.ForReview
            : DecisionOutcome.Kept;
        _decisions.Add(new Decision(known.GameId, outcome, reason, isOffered ? offered : there, isOffered ? there : offered));
        if (isOffered)
            _chosen[game.Key] = game;
    }

    /// <summary>Whether the second counts, and why.</summary>
    private (bool IsSecond, string Reason) Compare(DocumentFacts first, DocumentFacts second)
    {
        if (plan.Strategy == ConflictStrategy.Manual)
            return (false, "a person decides (strategy manual)");
        var byTrust = Trust(first.Source).CompareTo(Trust(second.Source));
        var byTime = Nullable.Compare(second.Timestamp, first.Timestamp);
        var order = plan.Strategy == ConflictStrategy.SourcePriority ? (First: byTrust, Second: byTime) : (First: byTime, Second: byTrust);
        if (order is (0, 0))
            return (false, "neither is later nor more trusted: the first stays");
        var isSecond = (order.First != 0 ? order.First : order.Second) > 0;
        var isByTrust = plan.Strategy == ConflictStrategy.SourcePriority ? byTrust != 0 : byTime == 0;
        var (winner, loser) = isSecond ? (second, first) : (first, second);
        return (
            isSecond,
            isByTrust
                ? $"{winner.Source} is trusted more than {loser.Source}"
                : $"{winner.Timestamp:yyyy-MM-dd HH:mm:ss} is later than {(loser.Timestamp is { } moment ? $"{moment:yyyy-MM-dd HH:mm:ss}" : "an unknown time")}"
        );
    }

    private int Trust(string source)
    {
        for (var i = 0; i < plan.SourcePriority.Count; i++)
        {
            if (plan.SourcePriority[i] == source)
                return i;
        }
        return plan.SourcePriority.Count;
    }
}
