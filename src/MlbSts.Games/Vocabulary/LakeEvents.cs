namespace MlbSts.Games.Vocabulary;

/// <summary>The words of <c>plays.event</c>: one vocabulary for all sources, Retrosheet's primary events spelled out.</summary>
public static class LakeEvents
{
    /// <summary>Every word.</summary>
    public static IReadOnlyList<LakeEvent> All { get; } =
    [
        new("unknown", 0, "Not known."),
        new(
            "out",
            2,
            "An out on a batted ball: fly, ground, force and double plays; see is_double_play, battedball and the sacrifice columns.",
            true,
            true
        ),
        new("strikeout", 3, "A strikeout, also where the batter reaches first.", true, true),
        new("stolen_base", 4, "A stolen base."),
        new("defensive_indifference", 5, "An advance by defensive indifference."),
        new("caught_stealing", 6, "A runner caught stealing."),
        new("pickoff", 8, "A runner picked off, or an error on a pickoff throw."),
        new("wild_pitch", 9, "A wild pitch."),
        new("passed_ball", 10, "A passed ball."),
        new("balk", 11, "A balk."),
        new("other_advance", 12, "Another advance or out of a runner."),
        new("foul_error", 13, "An error on a foul fly."),
        new("walk", 14, "A walk.", true),
        new("intentional_walk", 15, "An intentional walk.", true),
        new("hit_by_pitch", 16, "The batter was hit by a pitch.", true),
        new("interference", 17, "The batter was awarded first base for interference or obstruction.", true),
        new("error", 18, "The batter was safe on an error.", true, true),
        new("fielders_choice", 19, "The batter was safe on a fielder's choice.", true, true),
        new("single", 20, "A single.", true, true, 1),
        new("double", 21, "A double, ground-rule doubles included.", true, true, 2),
        new("triple", 22, "A triple.", true, true, 3),
        new("home_run", 23, "A home run.", true, true, 4),
    ];

    private static readonly Dictionary<string, LakeEvent> ByName = All.ToDictionary(word => word.Name);

    private static readonly Dictionary<int, LakeEvent> ByCode = All.ToDictionary(word => word.RetrosheetCode);

    /// <summary>A word by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public static LakeEvent Named(string name) => ByName[name];

    /// <summary>A word by cwevent's EVENT_CD; <c>unknown</c> for a code that has none.</summary>
    public static LakeEvent OfRetrosheet(int code) => ByCode.GetValueOrDefault(code) ?? All[0];
}
