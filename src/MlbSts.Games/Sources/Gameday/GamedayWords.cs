using MlbSts.Games.Sources.PlayByPlay;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>Gameday's names of events as the Stats API has them. A name that only differs by capitals and blanks needs no row.</summary>
internal static class GamedayWords
{
    private static readonly Dictionary<string, string> Names = new (string Word, string[] Names)[]
    {
        (
            "field_out",
            [
                "Groundout",
                "Ground Out",
                "Flyout",
                "Fly Out",
                "Lineout",
                "Line Out",
                "Pop Out",
                "Bunt Groundout",
                "Bunt Ground Out",
                "Bunt Pop Out",
                "Bunt Lineout",
            ]
        ),
        ("force_out", ["Forceout", "Force Out"]),
        ("grounded_into_double_play", ["Grounded Into DP"]),
        ("sac_fly_double_play", ["Sac Fly DP", "Sacrifice Fly DP"]),
        ("sac_bunt", ["Sacrifice Bunt"]),
        ("sac_bunt_double_play", ["Sacrifice Bunt DP", "Sac Bunt DP"]),
        ("strikeout_double_play", ["Strikeout - DP", "Strikeout DP"]),
        ("strikeout_triple_play", ["Strikeout - TP"]),
        ("catcher_interf", ["Catcher Interference"]),
        ("other_out", ["Runner Out"]),
        ("other_advance", ["Runner Advance", "Base Running"]),
        ("runner_double_play", ["Runner Double Play"]),
        ("pickoff_caught_stealing_2b", ["Picked off stealing 2B"]),
        ("pickoff_caught_stealing_3b", ["Picked off stealing 3B"]),
        ("pickoff_caught_stealing_home", ["Picked off stealing home"]),
        ("game_advisory", ["Player Injured", "Umpire Review", "Manager Review", "Base Runner Substitution"]),
    }
        .SelectMany(row => row.Names.Select(name => (name, row.Word)))
        .ToDictionary(pair => pair.name, pair => pair.Word, StringComparer.OrdinalIgnoreCase);

    public static EventWord Of(string? name) =>
        EventWords.Of(
            name is null ? null
            : Names.TryGetValue(name, out var word) ? word
            : name.ToLowerInvariant().Replace(' ', '_')
        );
}
