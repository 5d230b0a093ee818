namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Retrosheet's letters in the words of the tables.</summary>
internal static class Letters
{
    /// <summary>The first half of an inning.</summary>
    public const string Top = "top";

    /// <summary>The second half of an inning.</summary>
    public const string Bottom = "bottom";

    /// <summary>A hand: L, R or B; null where it is not known.</summary>
    public static string? Hand(char letter) =>
        letter switch
        {
            'L' => "L",
            'R' => "R",
            'B' => "B",
            _ => null,
        };

    /// <summary>How a ball was hit; null where it is not known.</summary>
    public static string? BattedBall(char letter) =>
        letter switch
        {
            'G' => "ground_ball",
            'F' => "fly_ball",
            'L' => "line_drive",
            'P' => "popup",
            _ => null,
        };
}
