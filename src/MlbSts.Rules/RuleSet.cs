using System.Text.Json;
using System.Text.Json.Serialization;
using MlbSts.Games.Tables;

namespace MlbSts.Rules;

/// <summary>The rules a loaded game is held against (<c>validate_as_loaded</c>).</summary>
internal sealed class RuleSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private RuleSet(IReadOnlyList<Rule> rules) => Rules = rules;

    /// <summary>The rules as they are where no settings change them.</summary>
    public static RuleSet Default { get; } = new([.. ScoreRules.All, .. InningRules.All, .. BattingRules.All, .. PitchingRules.All, .. PitchRules.All, .. FactRules.All]);

    /// <summary>Every rule, those switched off too.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>
    /// The default rules with the changes of a settings file: <c>{ "attendance-known": { "enabled": false }, "outs-per-half": { "severity": "warning", "firstSeason": 1950, "bound": 3 } }</c>.
    /// </summary>
    /// <exception cref="RuleFileException">It is no JSON, names a rule or a setting that does not exist, or a value that makes no sense.</exception>
    public static RuleSet Load(string json)
    {
        Dictionary<string, RuleOverride?> changes;
        try
        {
            changes = JsonSerializer.Deserialize<Dictionary<string, RuleOverride?>>(json, Json) ?? throw new RuleFileException("The rules' settings are null; write an object whose keys are ids of rules.");
        }
        catch (JsonException wrong)
        {
            throw new RuleFileException($"The rules' settings cannot be read: {wrong.Message}");
        }
        foreach (var id in changes.Keys.Where(id => Default.Rules.All(rule => rule.Id != id)))
            throw new RuleFileException($"There is no rule '{id}'. The rules are: {string.Join(", ", Default.Rules.Select(rule => rule.Id))}.");
        return new RuleSet([.. Default.Rules.Select(rule => changes.GetValueOrDefault(rule.Id) is { } change ? change.Apply(rule) : rule)]);
    }

    /// <summary>The rules a game breaks, in the order of the rules.</summary>
    /// <param name="game">Its rows.</param>
    /// <param name="source">One of <see cref="SourceNames"/>.</param>
    public IReadOnlyList<Finding> Check(GameTables game, string source)
    {
        var findings = new List<Finding>();
        foreach (var rule in Rules)
        {
            if (!rule.Holds(game.Game.Season, source))
                continue;
            foreach (var message in rule.Check(game, rule.Bound ?? 0))
                findings.Add(new Finding(rule.Id, rule.Severity, message));
        }
        return findings;
    }
}
