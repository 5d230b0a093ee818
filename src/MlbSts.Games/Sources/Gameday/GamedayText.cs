using System.Text.RegularExpressions;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>What Gameday says in words only: its descriptions of plays follow a pattern.</summary>
internal static class GamedayText
{
    private static readonly (string Phrase, string Kind)[] BattedBalls =
    [
        ("line drive", "line_drive"),
        (" lines ", "line_drive"),
        ("ground ball", "ground_ball"),
        (" grounds ", "ground_ball"),
        (" ground bunts ", "ground_ball"),
        (" bunt ground", "ground_ball"),
        ("fly ball", "fly_ball"),
        (" flies ", "fly_ball"),
        ("pop up", "popup"),
        (" pops ", "popup"),
        (" bunt pop", "popup"),
    ];

    private static readonly (string Phrase, int Position)[] Positions =
    [
        ("pitcher ", 1),
        ("catcher ", 2),
        ("first baseman ", 3),
        ("second baseman ", 4),
        ("third baseman ", 5),
        ("shortstop ", 6),
        ("left fielder ", 7),
        ("center fielder ", 8),
        ("right fielder ", 9),
    ];

    // Of the text without blanks and signs: "X to 3rd", "X advances to 3rd", "X steals (11) 2nd base", "X scores".
    private const string Ways = @"(?:(?:advances)?to([123])(?:st|nd|rd)|steals\d*([23])(?:nd|rd)base|steals\d*home|scores)";

    private static readonly string[] WaysOut = ["outat", "doubledoff", "caughtstealing", "pickedoff", "tagout", "outonthe"];

    public static string? BattedBall(string description) => First(description, BattedBalls)?.Value;

    /// <summary>The position of the fielder who is named first.</summary>
    public static int? FieldedBy(string description) => First(description, Positions)?.Value;

    public static int Errors(string description) => description.Split(" error by ", StringSplitOptions.None).Length - 1;

    /// <summary>Whether the description says that a player is put out on the bases.</summary>
    public static bool SaysOut(string description, string? player)
    {
        var (text, name) = (Letters(description), Letters(player ?? ""));
        if (name.Length == 0)
            return false;
        return WaysOut.Any(way => text.Contains(name + way, StringComparison.Ordinal))
            || text.Contains("picksoff" + name, StringComparison.Ordinal);
    }

    /// <summary>Where the description takes a runner: 1 to 3, 4 home; 0 where it does not speak of him.</summary>
    public static int Destination(string description, string? player)
    {
        var name = Plain(player ?? "");
        if (name.Length == 0)
            return 0;
        var destination = 0;
        foreach (Match way in Regex.Matches(Plain(description), Regex.Escape(name) + Ways, RegexOptions.None, TimeSpan.FromSeconds(1)))
            destination = Math.Max(
                destination,
                way.Groups[1].Success ? way.Groups[1].Value[0] - '0'
                    : way.Groups[2].Success ? way.Groups[2].Value[0] - '0'
                    : 4
            );
        return destination;
    }

    /// <summary>Whether a runner gets there by stealing.</summary>
    public static bool Steals(string description, string? player) =>
        Plain(description).Contains(Plain(player ?? "") + "steals", StringComparison.Ordinal);

    /// <summary>Whether a pinch runner replaces a player.</summary>
    public static bool IsRunFor(string description, string? player) =>
        Plain(player ?? "") is { Length: > 0 } name
        && Plain(description) is var text
        && text.Contains("pinchrunner", StringComparison.Ordinal)
        && text.Contains("replaces" + name, StringComparison.Ordinal);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Blanks and dots come and go in names: J.J., J. J., J.  J.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    private static (string Phrase, T Value)? First<T>(string description, (string Phrase, T Value)[] phrases)
    {
        (string Phrase, T Value)? first = null;
        var at = int.MaxValue;
        foreach (var phrase in phrases)
        {
            if (description.IndexOf(phrase.Phrase, StringComparison.Ordinal) is >= 0 and var found && found < at)
                (first, at) = (phrase, found);
        }
        return first;
    }
}
