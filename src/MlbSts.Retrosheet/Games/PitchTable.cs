namespace MlbSts.Retrosheet.Games;

/// <summary>
/// Retrosheet's pitch letters. Marks for pickoff throws, runners going, blocks and unknown or missed pitches count as no pitch.
/// </summary>
internal static class PitchTable
{
    private static readonly PitchKind[] Kinds = Build([
        ("B", PitchKind.CalledBall),
        ("I", PitchKind.IntentionalBall),
        ("P", PitchKind.Pitchout),
        ("H", PitchKind.HitBatter),
        ("V", PitchKind.OtherBall),
        ("C", PitchKind.CalledStrike),
        ("SMQ", PitchKind.SwingingStrike),
        ("FLORT", PitchKind.Foul),
        ("XY", PitchKind.InPlay),
        ("K", PitchKind.OtherStrike),
        ("A", PitchKind.AutomaticStrike),
    ]);

    public static PitchKind KindOf(byte pitch) => Kinds[pitch];

    private static PitchKind[] Build(ReadOnlySpan<(string Letters, PitchKind Kind)> rows)
    {
        var kinds = new PitchKind[256];
        Array.Fill(kinds, PitchKind.None);
        foreach (var (letters, kind) in rows)
        {
            foreach (var letter in letters)
                kinds[letter] = kind;
        }
        return kinds;
    }
}
