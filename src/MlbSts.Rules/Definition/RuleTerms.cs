using MlbSts.Domain;

namespace MlbSts.Rules.Definition;

/// <summary>How a rule holds for a game.</summary>
/// <param name="Severity">What a violation weighs.</param>
/// <param name="Bound">The number it compares with; 0 where it has none.</param>
public readonly record struct RuleTerms(FindingSeverity Severity, int Bound);
