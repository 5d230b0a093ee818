using MlbSts.Domain;

namespace MlbSts.Scheduler.Gaps;

/// <summary>
/// What is known of the time between two changes of a feed: for each kind of the former change, how often the next one came after so many
/// seconds, and of which kind it was. Counts of older games fade, so that the curves follow the game as it is played.
/// </summary>
internal sealed class GapCurves
{
    /// <summary>Longer gaps count as this long, in seconds.</summary>
    public const int MostSeconds = 240;

    // A game counts half as much once this many others were learnt.
    private const double HalfLife = 1000;

    public static readonly int Kinds = Enum.GetValues<FeedMomentKind>().Length;

    private static readonly double Fade = Math.Pow(0.5, 1 / HalfLife);

    // [kind, seconds, next kind]
    private readonly double[] _counts = new double[Kinds * (MostSeconds + 1) * Kinds];

    /// <summary>Gaps after a change of the kind of so many seconds (rounded up) that ended with a change of kind <paramref name="next"/>.</summary>
    public double this[FeedMomentKind kind, int seconds, FeedMomentKind next] => _counts[Index(kind, seconds, next)];

    /// <summary>Reads curves as they are stored.</summary>
    public static GapCurves Of(GapCurvesRecord record)
    {
        var curves = new GapCurves();
        foreach (var (after, next, seconds) in record.Curves)
        {
            foreach (var (length, count) in seconds)
                curves._counts[Index(after, Math.Clamp(length, 1, MostSeconds), next)] += count;
        }
        return curves;
    }

    /// <summary>Counts the gaps of a game.</summary>
    /// <param name="moments">In their order.</param>
    public void Learn(IReadOnlyList<FeedMoment> moments)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] *= Fade;
        for (var i = 1; i < moments.Count; i++)
        {
            var seconds = (int)Math.Ceiling((moments[i].At - moments[i - 1].At).TotalSeconds);
            _counts[Index(moments[i - 1].Kind, Math.Clamp(seconds, 1, MostSeconds), moments[i].Kind)]++;
        }
    }

    /// <summary>The curves as they are stored.</summary>
    public IReadOnlyList<GapCurve> ToRecord() =>
        [
            .. from after in Enum.GetValues<FeedMomentKind>()
            from next in Enum.GetValues<FeedMomentKind>()
            let seconds = Enumerable.Range(1, MostSeconds).Where(seconds => this[after, seconds, next] > 0.0005).ToList()
            where seconds.Count > 0
            select new GapCurve(after, next, seconds.ToDictionary(length => length, length => Math.Round(this[after, length, next], 3))),
        ];

    private static int Index(FeedMomentKind kind, int seconds, FeedMomentKind next) =>
        ((((int)kind * (MostSeconds + 1)) + seconds) * Kinds) + (int)next;
}
