using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Settings;

/// <summary>The words of a settings file, and errors that name those that are allowed.</summary>
internal static class RuleWords
{
    public static FindingSeverity? Severity(string where, string? word) =>
        word is null ? null : Value<FindingSeverity>(where, "severity", "severities", word);

    public static IReadOnlyList<GameState>? States(string where, IReadOnlyList<string>? words) =>
        words is null ? null : [.. words.Select(word => Value<GameState>(where, "state", "states", word))];

    public static IReadOnlyList<SeasonPhase>? Phases(string where, IReadOnlyList<string>? words) =>
        words is null ? null : [.. words.Select(word => Value<SeasonPhase>(where, "phase", "phases", word))];

    public static IReadOnlyList<string>? Sources(string where, IReadOnlyList<string>? words) =>
        words is null
            ? null
            :
            [
                .. words.Select(word =>
                    RuleSources.All.Contains(word) ? word : throw Unknown(where, "source", "sources", word, RuleSources.All)
                ),
            ];

    public static RuleFileException Unknown(string where, string what, string all, string word, IEnumerable<string> allowed) =>
        new($"{where}: there is no {what} '{word}'; the {all} are {string.Join(", ", allowed)}.");

    private static T Value<T>(string where, string what, string all, string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == word)
                return value;
        }
        throw Unknown(where, what, all, word, Enum.GetValues<T>().Select(Word));
    }

    // In kebab-case, as folders and rules are named: in-progress, post-season.
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
