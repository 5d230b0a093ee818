using MlbSts.Games.Vocabulary;
using static MlbSts.Games.Sources.PlayByPlay.EventTraits;

namespace MlbSts.Games.Sources.PlayByPlay;

/// <summary>
/// MLB's words for events (<c>/api/v1/eventTypes</c>) in the vocabulary of the tables. A force out is an out there, as in Retrosheet; a
/// fielder's choice is one where the
/// batter reaches base and nobody was forced out.
/// </summary>
internal static class EventWords
{
    private static readonly Dictionary<string, EventWord> Words = new (string Event, EventTraits Traits, string[] Words)[]
    {
        ("out", None, ["field_out", "force_out", "other_field_out", "batter_interference", "fan_interference_out"]),
        ("out", DoublePlay, ["double_play"]),
        ("out", DoublePlay | GroundedIntoDoublePlay, ["grounded_into_double_play"]),
        ("out", TriplePlay, ["triple_play", "grounded_into_triple_play"]),
        ("out", SacrificeHit, ["sac_bunt"]),
        ("out", SacrificeHit | DoublePlay, ["sac_bunt_double_play"]),
        ("out", SacrificeFly, ["sac_fly"]),
        ("out", SacrificeFly | DoublePlay, ["sac_fly_double_play"]),
        ("strikeout", None, ["strikeout"]),
        ("strikeout", DoublePlay, ["strikeout_double_play"]),
        ("strikeout", TriplePlay, ["strikeout_triple_play"]),
        ("walk", None, ["walk"]),
        ("intentional_walk", None, ["intent_walk"]),
        ("hit_by_pitch", None, ["hit_by_pitch"]),
        ("interference", None, ["catcher_interf", "fan_interference", "fielder_interference"]),
        ("error", None, ["field_error"]),
        ("fielders_choice", None, ["fielders_choice", "fielders_choice_out"]),
        ("single", None, ["single"]),
        ("double", None, ["double"]),
        ("triple", None, ["triple"]),
        ("home_run", None, ["home_run"]),
        ("stolen_base", StolenBase, ["stolen_base", "stolen_base_2b", "stolen_base_3b", "stolen_base_home"]),
        ("caught_stealing", CaughtStealing, ["caught_stealing", "caught_stealing_2b", "caught_stealing_3b", "caught_stealing_home"]),
        ("caught_stealing", CaughtStealing | DoublePlay, ["cs_double_play"]),
        (
            "caught_stealing",
            CaughtStealing | Pickoff | BetweenPitches,
            ["pickoff_caught_stealing_2b", "pickoff_caught_stealing_3b", "pickoff_caught_stealing_home"]
        ),
        (
            "pickoff",
            Pickoff | BetweenPitches,
            ["pickoff_1b", "pickoff_2b", "pickoff_3b", "pickoff_error_1b", "pickoff_error_2b", "pickoff_error_3b"]
        ),
        ("wild_pitch", WildPitch, ["wild_pitch"]),
        ("passed_ball", PassedBall, ["passed_ball"]),
        ("balk", BetweenPitches, ["balk", "forced_balk", "disengagement_violation"]),
        ("defensive_indifference", None, ["defensive_indiff"]),
        ("other_advance", None, ["other_advance", "other_out", "runner_interference"]),
        ("other_advance", DoublePlay, ["runner_double_play"]),
        ("other_advance", Continues, ["error"]),
        ("foul_error", None, ["foul_error"]),
        (
            "unknown",
            NoEvent,
            [
                "at_bat_start",
                "batter_timeout",
                "batter_turn",
                "defensive_sub",
                "defensive_substitution",
                "defensive_switch",
                "ejection",
                "game_advisory",
                "injury",
                "mound_visit",
                "no_pitch",
                "offensive_sub",
                "offensive_substitution",
                "os_ruling_pending_prior",
                "pitcher_step_off",
                "pitcher_switch",
                "pitching_substitution",
                "runner_placed",
                "umpire_substitution",
                "player_injury",
                "coaching_visit",
                "batter_switch",
                "stepoff",
                "pickoff_attempt_1b",
                "pickoff_attempt_2b",
                "pickoff_attempt_3b",
            ]
        ),
    }
        .SelectMany(row => row.Words.Select(word => new EventWord(word, LakeEvents.Named(row.Event), row.Traits)))
        .ToDictionary(word => word.Word);

    /// <summary>A word of the table; for any other one the event <c>unknown</c>.</summary>
    public static EventWord Of(string? word) =>
        word is not null && Words.TryGetValue(word, out var known)
            ? known
            : new EventWord(word ?? "", LakeEvents.Named("unknown"), word is null ? NoEvent : None);
}
