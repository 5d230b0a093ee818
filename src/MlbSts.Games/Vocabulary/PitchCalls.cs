namespace MlbSts.Games.Vocabulary;

/// <summary>The words of <c>pitches.call</c>: one vocabulary for all sources.</summary>
public static class PitchCalls
{
    /// <summary>Every word.</summary>
    public static IReadOnlyList<PitchCall> All { get; } =
    [
        new("ball", 'B', "A ball.", IsBall: true),
        new("automatic_ball", 'V', "A ball called automatically: intentional walk without pitches, pitch clock.", IsBall: true),
        new("intentional_ball", 'I', "An intentional ball.", IsBall: true),
        new("pitchout", 'P', "A ball on a pitchout.", IsBall: true),
        new("hit_by_pitch", 'H', "The batter was hit.", IsBall: true),
        new("called_strike", 'C', "A called strike.", true),
        new("automatic_strike", 'A', "A strike called automatically: pitch clock.", true),
        new("swinging_strike", 'S', "A swing and a miss.", true),
        new("strike", 'K', "A strike of unknown kind.", true),
        new("missed_bunt", 'M', "A bunt missed.", true),
        new("swinging_pitchout", 'Q', "A swing and a miss at a pitchout.", true),
        new("foul", 'F', "A foul.", true),
        new("foul_tip", 'T', "A foul tip.", true),
        new("foul_bunt", 'L', "A foul bunt.", true),
        new("foul_tip_bunt", 'O', "A foul tip on a bunt.", true),
        new("foul_pitchout", 'R', "A foul on a pitchout.", true),
        new("in_play", 'X', "Put in play.", true),
        new("in_play_pitchout", 'Y', "Put in play on a pitchout.", true),
        new("no_pitch", 'N', "No pitch: a balk, or interference."),
        new("unknown", 'U', "Not known or missed."),
    ];

    private static readonly Dictionary<char, PitchCall> ByLetter = All.ToDictionary(call => call.Letter);

    private static readonly Dictionary<string, PitchCall> ByName = All.ToDictionary(call => call.Name);

    /// <summary>The call of a letter, or null where the letter is no pitch (pickoff throws, markers).</summary>
    public static PitchCall? OfLetter(char letter) => ByLetter.GetValueOrDefault(letter);

    /// <summary>A word by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public static PitchCall Named(string name) => ByName[name];
}
