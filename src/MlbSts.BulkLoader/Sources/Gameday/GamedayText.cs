namespace MlbSts.BulkLoader.Sources.Gameday;

/// <summary>What Gameday says in words only: its descriptions of plays follow a pattern.</summary>
internal static class GamedayText
{
    private static readonly (string Phrase, string Kind)[] BattedBalls =
    [
        ("line drive", "line_drive"), (" lines ", "line_drive"), ("ground ball", "ground_ball"), (" grounds ", "ground_ball"), (" ground bunts ", "ground_ball"), (" bunt ground", "ground_ball"),
        ("fly ball", "fly_ball"), (" flies ", "fly_ball"), ("pop up", "popup"), (" pops ", "popup"), (" bunt pop", "popup"),
    ];

    private static readonly (string Phrase, int Position)[] Positions =
    [
        ("pitcher ", 1), ("catcher ", 2), ("first baseman ", 3), ("second baseman ", 4), ("third baseman ", 5), ("shortstop ", 6), ("left fielder ", 7), ("center fielder ", 8), ("right fielder ", 9),
    ];

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
        return WaysOut.Any(way => text.Contains(name + way, StringComparison.Ordinal)) || text.Contains("picksoff" + name, StringComparison.Ordinal);
    }

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
