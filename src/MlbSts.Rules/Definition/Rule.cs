using MlbSts.Domain;

namespace MlbSts.Rules.Definition;

/// <summary>
/// One thing that must be so. It is looked for in the document where there is one and the rule can, and otherwise in the tables of the
/// game: an idea has one rule, however it is read.
/// </summary>
/// <param name="Id">Its name in settings and findings: kebab-case.</param>
/// <param name="Category">What it holds a game against.</param>
/// <param name="Severity">What a violation weighs, where no case says otherwise.</param>
/// <param name="Meaning">What must be so, in a sentence.</param>
/// <param name="Example">A violation, for people.</param>
public sealed record Rule(string Id, RuleCategory Category, FindingSeverity Severity, string Meaning, string Example)
{
    /// <summary>The games it holds for.</summary>
    public RuleScope Scope { get; init; } = RuleScope.Everywhere;

    /// <summary>Games for which it weighs, or is bounded, otherwise; of several that fit the last counts.</summary>
    public IReadOnlyList<RuleCase> Cases { get; init; } = [];

    /// <summary>The number it compares with; null where it has none.</summary>
    public int? Bound { get; init; }

    /// <summary>Switched off where false.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How it is read from a document; null where only the tables tell.</summary>
    public DocumentCheck? Document { get; init; }

    /// <summary>How it is read from the tables; null where only the document tells.</summary>
    public GameCheck? Game { get; init; }

    /// <summary>How it holds for a game; null where it does not.</summary>
    public RuleTerms? TermsFor(RuleSubject game)
    {
        if (!Scope.Fits(game))
            return null;
        var (enabled, severity, bound) = (Enabled, Severity, Bound);
        foreach (var one in Cases)
        {
            if (one.Where.Fits(game))
                (enabled, severity, bound) = (one.Enabled ?? enabled, one.Severity ?? severity, one.Bound ?? bound);
        }
        return enabled ? new RuleTerms(severity, bound ?? 0) : null;
    }
}
