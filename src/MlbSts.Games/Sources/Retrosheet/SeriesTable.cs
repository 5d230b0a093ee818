using System.Collections.Frozen;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>What kind of game it is, from Retrosheet's names to the letters of the Stats API.</summary>
internal static class SeriesTable
{
    // The part of the file's name after the year. A star stands for one or more characters: ALD1 and ALD2, ALWC, from 2020 on ALW1 to ALW4.
    private static readonly (string Name, string GameType)[] Files =
    [
        ("AS", "A"),
        ("AS1", "A"),
        ("AS2", "A"),
        ("WS", "W"),
        ("ALCS", "L"),
        ("NLCS", "L"),
        ("ALD*", "D"),
        ("NLD*", "D"),
        ("ALW*", "F"),
        ("NLW*", "F"),
    ];

    // The values of info,gametype. A playoff decides who comes first and counts as regular season (1951, 1962, 1978 ...).
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["regular"] = GameTypes.Regular,
        ["playoff"] = GameTypes.Regular,
        ["allstar"] = "A",
        ["wildcard"] = "F",
        ["divisionseries"] = "D",
        ["lcs"] = "L",
        ["worldseries"] = "W",
        ["championship"] = "C",
        ["preseason"] = "S",
        ["exhibition"] = "E",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The game's type: <c>info,gametype</c> where it has one that is known, else by the file's name.</summary>
    /// <param name="word">The value of <c>info,gametype</c>, or null.</param>
    /// <param name="fileTeam">The name of the file between year and extension.</param>
    public static string GameTypeOf(string? word, string fileTeam)
    {
        if (word is not null && Words.TryGetValue(word, out var type))
            return type;
        foreach (var (name, gameType) in Files)
        {
            if (
                name[^1] == '*'
                    ? IsPrefix(fileTeam, name.AsSpan(0, name.Length - 1))
                    : fileTeam.Equals(name, StringComparison.OrdinalIgnoreCase)
            )
                return gameType;
        }
        return GameTypes.Regular;
    }

    private static bool IsPrefix(string text, ReadOnlySpan<char> prefix) =>
        text.Length > prefix.Length && text.AsSpan().StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
