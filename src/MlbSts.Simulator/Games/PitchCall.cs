namespace MlbSts.Simulator.Games;

/// <summary>What became of a pitch.</summary>
/// <param name="Code">The API's call code.</param>
/// <param name="Description">The call in words.</param>
/// <param name="IsStrike">It is counted among the strikes thrown.</param>
internal sealed record PitchCall(string Code, string Description, bool IsStrike)
{
    public static PitchCall Ball { get; } = new("B", "Ball", false);
    public static PitchCall CalledStrike { get; } = new("C", "Called Strike", true);
    public static PitchCall SwingingStrike { get; } = new("S", "Swinging Strike", true);
    public static PitchCall Foul { get; } = new("F", "Foul", true);
    public static PitchCall InPlayOut { get; } = new("X", "In play, out(s)", true);
    public static PitchCall InPlayNoOut { get; } = new("D", "In play, no out", true);
    public static PitchCall InPlayRun { get; } = new("E", "In play, run(s)", true);
    public static PitchCall HitByPitch { get; } = new("H", "Hit By Pitch", false);

    private static readonly PitchCall[] All = [Ball, CalledStrike, SwingingStrike, Foul, InPlayOut, InPlayNoOut, InPlayRun, HitByPitch];

    public bool IsInPlay => Code is "X" or "D" or "E";

    public static PitchCall Of(string code) =>
        Array.Find(All, call => call.Code == code) ?? throw new ArgumentException($"'{code}' is no pitch call.", nameof(code));

    /// <summary>The pitches of a plate appearance that ends in a given way; the last one settles it.</summary>
    public static IReadOnlyList<PitchCall> Sequence(PlayKind kind, SeededRandom random)
    {
        var balls = kind == PlayKind.Walk ? 3 : random.Pick<int>([(0.38, 0), (0.3, 1), (0.2, 2), (0.12, 3)]);
        var strikes =
            kind == PlayKind.Strikeout ? 2
            : kind == PlayKind.Walk ? random.Pick<int>([(0.2, 0), (0.33, 1), (0.47, 2)])
            : random.Pick<int>([(0.33, 0), (0.32, 1), (0.35, 2)]);
        PitchCall Strike() => random.Pick<PitchCall>([(0.46, CalledStrike), (0.2, SwingingStrike), (0.34, Foul)]);
        PitchCall[] before = [.. Enumerable.Repeat(Ball, balls), .. Enumerable.Range(0, strikes).Select(_ => Strike())];
        random.Shuffle(before);
        List<PitchCall> pitches = [.. before];
        // With two strikes a foul changes nothing, so any number of them may follow.
        var full = strikes < 2 ? -1 : Array.FindLastIndex(before, pitch => pitch.IsStrike) + 1;
        while (full >= 0 && random.Chance(0.28))
            pitches.Insert(random.Next(full, pitches.Count + 1), Foul);
        pitches.Add(
            kind == PlayKind.Walk ? Ball
            : kind == PlayKind.HitByPitch ? HitByPitch
            : kind == PlayKind.Strikeout
                ? random.Chance(0.24) ? CalledStrike
                    : SwingingStrike
            : InPlayOut
        );
        return pitches;
    }
}
