namespace MlbSts.Retrosheet.Games;

/// <summary>The pitches of a play's pitch sequence by kind.</summary>
internal struct PitchCounts
{
    public const int Kinds = 11;

    private PitchKinds _counts;

    public readonly int Of(PitchKind kind) => _counts[(int)kind];

    /// <summary>All balls but those of <see cref="PitchKind.OtherBall"/>: so counts cwevent.</summary>
    public readonly int Balls => Sum(PitchKind.CalledBall, PitchKind.HitBatter);

    public readonly int Strikes => Sum(PitchKind.CalledStrike, PitchKind.OtherStrike);

    public static PitchCounts Of(ReadOnlySpan<byte> sequence)
    {
        var result = new PitchCounts();
        foreach (var pitch in sequence)
        {
            var kind = PitchTable.KindOf(pitch);
            if (kind != PitchKind.None)
                result._counts[(int)kind]++;
        }
        return result;
    }

    private readonly int Sum(PitchKind first, PitchKind last)
    {
        var sum = 0;
        for (var kind = first; kind <= last; kind++)
            sum += _counts[(int)kind];
        return sum;
    }

    [System.Runtime.CompilerServices.InlineArray(Kinds)]
    private struct PitchKinds
    {
        private int _first;
    }
}
