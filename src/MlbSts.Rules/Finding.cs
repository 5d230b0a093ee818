namespace MlbSts.Rules;

/// <summary>A rule that a game breaks.</summary>
/// <param name="RuleId">Which.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">The values found and the values expected.</param>
internal sealed record Finding(string RuleId, RuleSeverity Severity, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{RuleId}: {Message}";
}
