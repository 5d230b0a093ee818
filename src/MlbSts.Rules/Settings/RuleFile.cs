using System.Text.Json;
using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Settings;

/// <summary>Reads the settings of rules: an object whose keys are ids of rules.</summary>
internal static class RuleFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The rules, as the settings change them.</summary>
    /// <exception cref="RuleFileException">It is no JSON, names a rule or a setting that does not exist, or a value that makes no
    /// sense.</exception>
    public static IReadOnlyList<Rule> Apply(string json, IReadOnlyList<Rule> rules)
    {
        var changes = Read(json);
        foreach (var id in changes.Keys.Where(id => rules.All(rule => rule.Id != id)))
            throw new RuleFileException($"There is no rule '{id}'. The rules are: {string.Join(", ", rules.Select(rule => rule.Id))}.");
        return [.. rules.Select(rule => changes.GetValueOrDefault(rule.Id) is { } change ? change.Apply(rule) : rule)];
    }

    private static Dictionary<string, RuleChange?> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, RuleChange?>>(json, Json)
                ?? throw new RuleFileException("The rules' settings are null; write an object whose keys are ids of rules.");
        }
        catch (JsonException wrong)
        {
            throw new RuleFileException($"The rules' settings cannot be read: {wrong.Message}");
        }
    }
}
