using System.Text.Json.Serialization;
using MlbSts.Games.Finding;

namespace MlbSts.Rules;

/// <summary>What a settings file changes of a rule; what it leaves out stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RuleOverride
{
    /// <summary>False switches the rule off.</summary>
    public bool? Enabled { get; init; }

    /// <summary>error or warning.</summary>
    public RuleSeverity? Severity { get; init; }

    /// <summary>The first season it holds in.</summary>
    public int? FirstSeason { get; init; }

    /// <summary>The last season it holds in.</summary>
    public int? LastSeason { get; init; }

    /// <summary>The sources it holds for; an empty list for all.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The number it compares with.</summary>
    public int? Bound { get; init; }

    /// <summary>The rule as changed.</summary>
    /// <exception cref="RuleFileException">The change makes no sense for it.</exception>
    public Rule Apply(Rule rule)
    {
        if (Bound is not null && rule.Bound is null)
            throw new RuleFileException($"Rule '{rule.Id}' has no bound; leave 'bound' out.");
        if (Sources?.FirstOrDefault(source => !SourceKinds.Names.Contains(source)) is { } unknown)
            throw new RuleFileException($"Rule '{rule.Id}': there is no source '{unknown}'; the sources are {string.Join(", ", SourceKinds.Names)}.");
        var changed = rule with
        {
            Enabled = Enabled ?? rule.Enabled,
            Severity = Severity ?? rule.Severity,
            FirstSeason = FirstSeason ?? rule.FirstSeason,
            LastSeason = LastSeason ?? rule.LastSeason,
            Sources = Sources ?? rule.Sources,
            Bound = Bound ?? rule.Bound,
        };
        return changed.FirstSeason <= changed.LastSeason
            ? changed
            : throw new RuleFileException($"Rule '{rule.Id}': its first season, {changed.FirstSeason}, comes after its last, {changed.LastSeason}.");
    }
}
