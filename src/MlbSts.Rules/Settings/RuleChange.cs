using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Settings;

/// <summary>What a settings file changes of a rule; what it leaves out stays.</summary>
internal sealed record RuleChange : ScopeChange
{
    /// <summary>
    /// Games for which the rule is switched, graded or bounded otherwise; the last that fits counts, before the rule's own.
    /// </summary>
    public IReadOnlyList<ScopeChange>? Cases { get; init; }

    /// <inheritdoc/>
    protected override string Allowed => Names + ", cases";

    /// <summary>The rule as changed. What is said of all its games is said of those of its own cases too.</summary>
    /// <exception cref="RuleFileException">The change makes no sense for it.</exception>
    public Rule Apply(Rule rule)
    {
        var where = $"Rule '{rule.Id}'";
        CheckBound(rule, where);
        var severity = RuleWords.Severity(where, Severity);
        var own = rule.Cases.Select(one => new RuleCase(one.Where)
        {
            Enabled = Enabled is null ? one.Enabled : null,
            Severity = severity is null ? one.Severity : null,
            Bound = Bound is null ? one.Bound : null,
        });
        return rule with
        {
            Scope = Scope(where, rule.Scope),
            Cases = [.. own, .. (Cases ?? []).Select((one, index) => one.ToCase(rule, $"{where}, case {index + 1}"))],
            Bound = Bound ?? rule.Bound,
            Enabled = Enabled ?? rule.Enabled,
            Severity = severity ?? rule.Severity,
        };
    }
}
