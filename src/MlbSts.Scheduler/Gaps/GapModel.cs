using MlbSts.Domain;

namespace MlbSts.Scheduler.Gaps;

/// <summary>Curves, smoothed: the chance of each gap and next kind after a change of a kind.</summary>
internal sealed class GapModel
{
    private const int Most = GapCurves.MostSeconds;

    // How far a gap that was seen speaks for those beside it, in seconds: the longer it was, the farther.
    private const double LeastWidth = 0.8;
    private const double WidthPerSecond = 0.08;

    // A kind that is seldom seen is filled up with so many gaps of all kinds.
    private const double Borrowed = 1;

    // [kind][seconds * kinds + next]
    private readonly double[][] _chances;
    private readonly double[][] _survival;

    /// <summary>Smooths curves.</summary>
    public GapModel(GapCurves curves)
    {
        _chances = [.. Enum.GetValues<FeedMomentKind>().Select(kind => Smooth(curves, kind))];
        var all = new double[(Most + 1) * GapCurves.Kinds];
        foreach (var chances in _chances)
            Add(all, chances, 1);
        Scale(all);
        foreach (var chances in _chances)
        {
            Add(chances, all, Borrowed);
            Scale(chances);
        }
        _survival = [.. _chances.Select(Survival)];
    }

    /// <summary>
    /// The chances after a change of the kind, at <c>seconds * kinds + next</c>: that the gap is so many seconds (rounded up) and ends with
    /// a change of the next kind.
    /// </summary>
    public ReadOnlySpan<double> Chances(int kind) => _chances[kind];

    /// <summary>The chance that the gap after a change of the kind is longer than so many seconds.</summary>
    public double Survives(int kind, int seconds) => _survival[kind][seconds];

    /// <summary>Within how many seconds half of the gaps end that lasted so long.</summary>
    /// <param name="kind">The change they began with.</param>
    /// <param name="since">Seconds since it.</param>
    public int Median(FeedMomentKind kind, double since)
    {
        var from = (int)Math.Clamp(Math.Round(since), 0, Most);
        var survival = _survival[(int)kind];
        var until = from;
        while (until < Most && survival[until] > survival[from] / 2)
            until++;
        return Math.Max(1, until - from);
    }

    private static double[] Smooth(GapCurves curves, FeedMomentKind kind)
    {
        var smooth = new double[(Most + 1) * GapCurves.Kinds];
        for (var seconds = 1; seconds <= Most; seconds++)
        {
            for (var next = 0; next < GapCurves.Kinds; next++)
            {
                var count = curves[kind, seconds, (FeedMomentKind)next];
                if (count > 0)
                    Spread(smooth, seconds, next, count);
            }
        }
        return smooth;
    }

    private static void Spread(double[] into, int seconds, int next, double count)
    {
        var width = LeastWidth + (WidthPerSecond * seconds);
        var reach = (int)Math.Ceiling(3 * width);
        var (from, to) = (Math.Max(1, seconds - reach), Math.Min(Most, seconds + reach));
        double sum = 0;
        for (var at = from; at <= to; at++)
            sum += Weight(at);
        for (var at = from; at <= to; at++)
            into[(at * GapCurves.Kinds) + next] += count * Weight(at) / sum;

        double Weight(int at) => Math.Exp(-0.5 * (at - seconds) * (at - seconds) / (width * width));
    }

    private static void Add(double[] to, double[] chances, double times)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += times * chances[i];
    }

    private static void Scale(double[] chances)
    {
        var sum = chances.Sum();
        for (var i = 0; sum > 0 && i < chances.Length; i++)
            chances[i] /= sum;
    }

    private static double[] Survival(double[] chances)
    {
        var survival = new double[Most + 1];
        double left = 1;
        for (var seconds = 0; seconds <= Most; seconds++)
        {
            for (var next = 0; next < GapCurves.Kinds; next++)
                left -= chances[(seconds * GapCurves.Kinds) + next];
            survival[seconds] = Math.Max(left, 1e-9);
        }
        return survival;
    }
}
