using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources.PlayByPlay;

/// <summary>MLB's codes for what became of a pitch (<c>/api/v1/pitchCodes</c>), and Gameday's descriptions.</summary>
internal static class PitchCodes
{
    private static readonly PitchCode[] All =
    [
        Code("B", "ball", "Ball"),
        Code("*B", "ball", "Ball In Dirt") with
        {
            Letters = "*B",
        },
        Code("V", "automatic_ball", "Automatic Ball"),
        Code("VB", "automatic_ball"),
        Code("VP", "automatic_ball"),
        Code("VC", "automatic_ball"),
        Code("VS", "automatic_ball"),
        Code("I", "intentional_ball", "Intent Ball"),
        Code("P", "pitchout", "Pitchout"),
        Code("H", "hit_by_pitch", "Hit By Pitch"),
        Code("C", "called_strike", "Called Strike"),
        Code("A", "automatic_strike", "Automatic Strike"),
        Code("AC", "automatic_strike"),
        Code("AB", "automatic_strike"),
        Code("S", "swinging_strike", "Swinging Strike"),
        Code("W", "swinging_strike", "Swinging Strike (Blocked)") with
        {
            Letters = "*S",
        },
        Code("K", "strike", "Unknown Strike", "Strike"),
        Code("M", "missed_bunt", "Missed Bunt"),
        Code("Q", "swinging_pitchout", "Swinging Pitchout"),
        Code("F", "foul", "Foul", "Foul (Runner Going)"),
        Code("T", "foul_tip", "Foul Tip"),
        Code("L", "foul_bunt", "Foul Bunt"),
        Code("O", "foul_tip_bunt", "Foul Tip Bunt"),
        Code("R", "foul_pitchout", "Foul Pitchout"),
        Code("X", "in_play", "In play, out(s)"),
        Code("D", "in_play", "In play, no out"),
        Code("E", "in_play", "In play, run(s)"),
        Code("Y", "in_play_pitchout", "Pitchout, in play, out(s)"),
        Code("J", "in_play_pitchout", "Pitchout, in play, no out"),
        Code("Z", "in_play_pitchout", "Pitchout, in play, run(s)"),
        Code("N", "no_pitch", "No Pitch"),
        Code("NP", "no_pitch"),
    ];

    private static readonly PitchCode Unknown = Code("U", "unknown");

    private static readonly Dictionary<string, PitchCode> ByCode = All.ToDictionary(code => code.Code);

    private static readonly Dictionary<string, PitchCode> ByGameday = All.SelectMany(code => code.Gameday.Select(text => (text, code)))
        .ToDictionary(pair => pair.text, pair => pair.code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of the Stats API; <c>unknown</c> for one the table does not have.</summary>
    public static PitchCode Of(string? code) => code is not null && ByCode.TryGetValue(code, out var known) ? known : Unknown;

    /// <summary>By Gameday's description, or, where that is new, by its type: B, S or X.</summary>
    public static PitchCode OfGameday(string? description, string? type)
    {
        if (description is not null && ByGameday.TryGetValue(description, out var known))
            return known;
        return type switch
        {
            "B" => ByCode["B"],
            "S" => ByCode["K"],
            "X" => ByCode["X"],
            _ => Unknown,
        };
    }

    private static PitchCode Code(string code, string call, params string[] gameday)
    {
        var word = PitchCalls.Named(call);
        return new PitchCode(code, word, word.Letter.ToString(), gameday);
    }
}
