using MlbSts.Domain;

namespace MlbSts.Scheduler.Gaps;

/// <summary>How long to wait at one price, by the kind of the last change and the seconds since it. Made by <see cref="WaitSolver"/>.</summary>
/// <param name="waits">Seconds, at <c>kind * (MostSeconds + 1) + since</c>.</param>
internal sealed class WaitTable(int[] waits)
{
    private const int Most = GapCurves.MostSeconds;

    /// <summary>The longest wait, in seconds.</summary>
    public const int Longest = 120;

    /// <summary>How long to wait, in seconds.</summary>
    /// <param name="kind">The last change known.</param>
    /// <param name="since">Seconds since it, at the poll that is just over.</param>
    public int Seconds(FeedMomentKind kind, double since) => waits[At(kind, (int)Math.Clamp(Math.Round(since), 0, Most))];

    /// <summary>Where the wait of a kind and second stands.</summary>
    public static int At(FeedMomentKind kind, int since) => ((int)kind * (Most + 1)) + since;

    /// <summary>Polls an hour of a game that goes as the model says.</summary>
    public double RequestsPerHour(GapModel model)
    {
        // Followed over many changes, drawn evenly rather than by lot: the figure is the same each time.
        const int Changes = 20_000;
        const double GoldenRatio = 0.618033988749895;
        double seconds = 0;
        var (polls, draw, kind, since) = (0, 0.5, 0, 0.0);
        for (var change = 0; change < Changes; change++)
        {
            draw = (draw + GoldenRatio) % 1;
            var (gap, next) = Draw(model.Chances(kind), draw);
            // Polls until one is after the gap: it sees the next change.
            for (; since < gap; polls++)
                since += Seconds((FeedMomentKind)kind, since);
            seconds += gap;
            since -= gap;
            kind = next;
        }
        return polls * 3600 / seconds;
    }

    private static (int Gap, int Next) Draw(ReadOnlySpan<double> chances, double draw)
    {
        for (var i = 0; i < chances.Length; i++)
        {
            draw -= chances[i];
            if (draw <= 0 && chances[i] > 0)
                return (i / GapCurves.Kinds, i % GapCurves.Kinds);
        }
        return (Most, 0);
    }
}
