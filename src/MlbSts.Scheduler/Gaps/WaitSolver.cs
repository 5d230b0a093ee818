using System.Numerics.Tensors;

namespace MlbSts.Scheduler.Gaps;

/// <summary>
/// The best waits for a price, which is what a poll may cost in seconds of staleness: dynamic programming over the kind of the last change
/// and the seconds since it (a semi-Markov decision process with average cost). What was found for one price is the start for the next.
/// </summary>
internal sealed class WaitSolver(GapModel model)
{
    private const int Most = GapCurves.MostSeconds;
    private const int Longest = WaitTable.Longest;

    // A staleness of d seconds costs d + 0.02 d²: many short ones rather than few long ones.
    private const double Tail = 0.02;
    private const double Settled = 0.005;
    private const int LeastSweeps = 10;
    private const int MostSweeps = 2000;

    private static readonly int Kinds = GapCurves.Kinds;

    // What is still to pay: at a poll so many seconds after a change that it or one before saw.
    private readonly double[] _polled = new double[Kinds * (Most + 1)];

    // The same for a change that was not seen yet, until the poll: [kind, seconds from the change to the poll] and turned round.
    private readonly double[] _unseen = new double[Kinds * (Longest + 1)];
    private readonly double[] _unseenTurned = new double[(Longest + 1) * Kinds];

    // [gap, seconds from its end to the poll]
    private readonly double[] _ended = new double[(Most + 1) * (Longest + 1)];
    private readonly int[] _waits = new int[Kinds * (Most + 1)];
    private double _perSecond;

    /// <summary>How many sweeps the last solution took.</summary>
    public int Sweeps { get; private set; }

    /// <summary>Solves for a price.</summary>
    /// <param name="price">What a poll costs, in seconds of staleness.</param>
    public WaitTable Solve(double price)
    {
        for (Sweeps = 1; Sweeps <= MostSweeps; Sweeps++)
        {
            Foresee();
            var (drift, waited) = Improve(price);
            _perSecond += 0.7 * drift / waited;
            if (Math.Abs(drift) < Settled && Sweeps > LeastSweeps)
                break;
        }
        return new WaitTable([.. _waits]);
    }

    private void Foresee()
    {
        for (var wait = 0; wait <= Longest; wait++)
        {
            // Changes that follow within the wait: gap and next kind ascend in the chances as the turned table does.
            var later = _unseenTurned.AsSpan((Longest - wait + 1) * Kinds, wait * Kinds);
            var stale = wait + 0.5;
            for (var kind = 0; kind < Kinds; kind++)
            {
                var cost = stale + (Tail * stale * stale) + (model.Survives(kind, wait) * _polled[(kind * (Most + 1)) + wait]);
                if (wait > 0)
                    cost += TensorPrimitives.Dot(model.Chances(kind).Slice(Kinds, wait * Kinds), later);
                _unseen[(kind * (Longest + 1)) + wait] = cost;
                _unseenTurned[((Longest - wait) * Kinds) + kind] = cost;
            }
        }
    }

    private (double Drift, double Waited) Improve(double price)
    {
        Span<double> seen = stackalloc double[Longest + 1];
        for (var kind = 0; kind < Kinds; kind++)
        {
            End(kind);
            var at = kind * (Most + 1);
            // So late a change is due any moment.
            _polled[at + Most] = price;
            _waits[at + Most] = Longest;
            seen.Clear();
            for (var since = Most - 1; since >= 0; since--)
            {
                // What was for the second after this one becomes what is for this one by the gaps that end in it.
                seen[..^1].CopyTo(seen[1..]);
                seen[0] = 0;
                TensorPrimitives.Add(seen[1..], _ended.AsSpan((since + 1) * (Longest + 1), Longest), seen[1..]);
                (_polled[at + since], _waits[at + since]) = Best(kind, since, price, seen);
            }
        }
        var shift = _polled[0];
        TensorPrimitives.Subtract(_polled, shift, _polled);
        return (shift, _waits[0]);
    }

    private void End(int kind)
    {
        var chances = model.Chances(kind);
        for (var gap = 1; gap <= Most; gap++)
        {
            var ended = _ended.AsSpan(gap * (Longest + 1), Longest + 1);
            ended.Clear();
            for (var next = 0; next < Kinds; next++)
            {
                var chance = chances[(gap * Kinds) + next];
                if (chance > 0)
                    TensorPrimitives.MultiplyAdd(_unseen.AsSpan(next * (Longest + 1), Longest + 1), chance, ended, ended);
            }
        }
    }

    private (double Cost, int Wait) Best(int kind, int since, double price, ReadOnlySpan<double> seen)
    {
        var alive = 1 / model.Survives(kind, since);
        var (best, bestWait) = (double.MaxValue, 1);
        for (var wait = 1; wait <= Longest; wait++)
        {
            var until = Math.Min(Most, since + wait);
            var cost =
                price - (_perSecond * wait) + (alive * (seen[wait] + (model.Survives(kind, until) * _polled[(kind * (Most + 1)) + until])));
            if (cost < best)
                (best, bestWait) = (cost, wait);
        }
        return (best, bestWait);
    }
}
