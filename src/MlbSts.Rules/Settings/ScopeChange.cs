using System.Text.Json;
using System.Text.Json.Serialization;
using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Settings;

/// <summary>
/// What a settings file says of a rule, or of a case of one: how it holds, and for which games. What it leaves out stays.
/// </summary>
internal record ScopeChange
{
    /// <summary>The settings, as they are written.</summary>
    protected const string Names = "enabled, severity, bound, states, phases, firstSeason, lastSeason, sources";

    public bool? Enabled { get; init; }

    public string? Severity { get; init; }

    public int? Bound { get; init; }

    public IReadOnlyList<string>? States { get; init; }

    public IReadOnlyList<string>? Phases { get; init; }

    public int? FirstSeason { get; init; }

    public int? LastSeason { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>What is no setting.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }

    /// <summary>The settings there are.</summary>
    protected virtual string Allowed => Names;

    /// <summary>The games it is about.</summary>
    /// <param name="where">The rule, for errors.</param>
    /// <param name="former">The games it was about.</param>
    protected RuleScope Scope(string where, RuleScope former)
    {
        if (Others?.Keys.FirstOrDefault() is { } unknown)
            throw RuleWords.Unknown(where, "setting", "settings", unknown, [Allowed]);
        var scope = new RuleScope
        {
            States = RuleWords.States(where, States) ?? former.States,
            Phases = RuleWords.Phases(where, Phases) ?? former.Phases,
            FirstSeason = FirstSeason ?? former.FirstSeason,
            LastSeason = LastSeason ?? former.LastSeason,
            Sources = RuleWords.Sources(where, Sources) ?? former.Sources,
        };
        return scope.FirstSeason <= scope.LastSeason
            ? scope
            : throw new RuleFileException($"{where}: its first season, {scope.FirstSeason}, comes after its last, {scope.LastSeason}.");
    }

    /// <summary>As a case of a rule.</summary>
    public RuleCase ToCase(Rule rule, string where)
    {
        CheckBound(rule, where);
        return new RuleCase(Scope(where, RuleScope.Everywhere))
        {
            Enabled = Enabled,
            Severity = RuleWords.Severity(where, Severity),
            Bound = Bound,
        };
    }

    protected void CheckBound(Rule rule, string where)
    {
        if (Bound is not null && rule.Bound is null)
            throw new RuleFileException($"{where} has no bound; leave 'bound' out.");
    }
}
