using System.Text;

namespace MlbSts.Games.Comparison;

/// <summary>Names as they can be compared across sources: plain letters, no accents, dots, blanks or Jr.</summary>
internal static class PlayerName
{
    // The runtime is without culture data, which would know these.
    private static readonly Dictionary<char, string> Plain = new (string Accented, string Letter)[]
    {
        ("áàâäãåāăą", "a"),
        ("çćčĉċ", "c"),
        ("ďđð", "d"),
        ("éèêëēĕėęě", "e"),
        ("ğĝġģ", "g"),
        ("ĥħ", "h"),
        ("íìîïĩīĭįı", "i"),
        ("ĵ", "j"),
        ("ķ", "k"),
        ("łĺļľ", "l"),
        ("ñńņň", "n"),
        ("óòôöõøōŏő", "o"),
        ("ŕŗř", "r"),
        ("śŝşšș", "s"),
        ("ţťțŧ", "t"),
        ("úùûüũūŭůűų", "u"),
        ("ŵ", "w"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("ß", "ss"),
        ("þ", "th"),
    }
        .SelectMany(row => row.Accented.Select(letter => (letter, row.Letter)))
        .ToDictionary(pair => pair.letter, pair => pair.Letter);

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv", "v"];

    /// <summary><c>J. J. Peña Jr.</c> as <c>jjpena</c>; empty where there is no letter.</summary>
    public static string Normalise(string? name)
    {
        var words = (name ?? "")
            .ToLowerInvariant()
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(Letters)
            .Where(word => word.Length > 0)
            .ToList();
        // A name has at least two words: "V" alone after one is a name.
        if (words.Count > 2 && Suffixes.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Concat(words);
    }

    private static string Letters(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (Plain.TryGetValue(letter, out var plain))
                letters.Append(plain);
            // An accent of its own follows the letter it is on.
            else if (char.IsLetter(letter))
                letters.Append(letter);
        }
        return letters.ToString();
    }
}
