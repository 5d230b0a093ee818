using MlbSts.Domain;

namespace MlbSts.Rules.Definition;

/// <summary>What is otherwise for some of a rule's games; what is null stays.</summary>
/// <param name="Where">The games.</param>
public sealed record RuleCase(RuleScope Where)
{
    /// <summary>False: it is not looked at.</summary>
    public bool? Enabled { get; init; }

    /// <summary>What a violation weighs.</summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>The number it compares with.</summary>
    public int? Bound { get; init; }
}
