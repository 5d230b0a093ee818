using MlbSts.Domain;
using MlbSts.Scheduler.Gaps;

namespace MlbSts.Benchmarks.Polling;

/// <summary>Games whose changes are known, polled again. Each has a model that was learnt from the others.</summary>
internal sealed class ReplayedGames
{
    // A game is replayed with its first poll at so many moments of the first interval.
    private const int Phases = 16;

    private readonly IReadOnlyList<WaitSolver> _solvers;

    public ReplayedGames(IReadOnlyList<IReadOnlyList<FeedMoment>> games)
    {
        Games = games;
        Hours = games.Sum(game => (game[^1].At - game[0].At).TotalHours);
        Models = [.. games.Select(LearnFromOthers)];
        _solvers = [.. Models.Select(model => new WaitSolver(model))];
    }

    public IReadOnlyList<IReadOnlyList<FeedMoment>> Games { get; }

    public IReadOnlyList<GapModel> Models { get; }

    public double Hours { get; }

    public int Changes => Games.Sum(game => game.Count);

    /// <summary>Polls each game.</summary>
    /// <param name="wait">Seconds to the next poll, from the game's number, its last known change and the seconds since it.</param>
    public Staleness Replay(Func<int, FeedMomentKind, double, double> wait)
    {
        var polls = 0;
        var stale = new List<double>();
        for (var game = 0; game < Games.Count; game++)
        {
            for (var phase = 0; phase < Phases; phase++)
                polls += Replay(game, (phase + 0.5) / Phases, wait, stale);
        }
        return Staleness.Of(polls, Hours * Phases, stale);
    }

    /// <summary>Polls each game adaptively, at the price that comes to so many requests an hour.</summary>
    public (Staleness Staleness, double Price) Adaptive(double requestsPerHour)
    {
        var (low, high) = (0.25, 400.0);
        for (var round = 0; ; round++)
        {
            var price = Math.Sqrt(low * high);
            var tables = Tables(price);
            var found = Replay((game, kind, since) => tables[game].Seconds(kind, since));
            if (round == 12 || Math.Abs(found.RequestsPerHour / requestsPerHour - 1) < 0.003)
                return (found, price);
            (low, high) = found.RequestsPerHour > requestsPerHour ? (price, high) : (low, price);
        }
    }

    /// <summary>Polls each game knowing every change beforehand: of all choices of so many polls an hour, the one with the least staleness.</summary>
    public Staleness Clairvoyant(double requestsPerHour)
    {
        var (low, high) = (0.0, 10_000.0);
        for (var round = 0; ; round++)
        {
            var price = (low + high) / 2;
            var stale = new List<double>();
            var found = Staleness.Of(Games.Sum(game => Cheapest(game, price, stale)), Hours, stale);
            if (round == 40)
                return found;
            (low, high) = found.RequestsPerHour > requestsPerHour ? (price, high) : (low, price);
        }
    }

    /// <summary>The waits of each game's model at a price.</summary>
    public IReadOnlyList<WaitTable> Tables(double price) => [.. _solvers.AsParallel().AsOrdered().Select(solver => solver.Solve(price))];

    private static int Replay(IReadOnlyList<FeedMoment> game, double phase, Func<FeedMomentKind, double, double> wait, List<double> stale)
    {
        var at = wait(game[0].Kind, 0) * phase;
        var (seen, polls) = (0, 0);
        while (true)
        {
            polls++;
            for (; seen < game.Count && Seconds(game, seen) <= at; seen++)
                stale.Add(at - Seconds(game, seen));
            if (seen == game.Count)
                return polls;
            var last = game[Math.Max(0, seen - 1)];
            at += wait(last.Kind, at - (last.At - game[0].At).TotalSeconds);
        }
    }

    private static double Seconds(IReadOnlyList<FeedMoment> game, int change) => (game[change].At - game[0].At).TotalSeconds;

    // A poll at the moment of a change sees it and all since the poll before: which of them, by dynamic programming from the first on.
    private static int Cheapest(IReadOnlyList<FeedMoment> game, double price, List<double> stale)
    {
        var cost = new double[game.Count + 1];
        var from = new int[game.Count + 1];
        for (var last = 1; last <= game.Count; last++)
        {
            cost[last] = double.MaxValue;
            double waited = 0;
            for (var first = last; first >= 1; first--)
            {
                waited += (game[last - 1].At - game[first - 1].At).TotalSeconds;
                if (cost[first - 1] + waited + price < cost[last])
                    (cost[last], from[last]) = (cost[first - 1] + waited + price, first - 1);
                if (waited > cost[last])
                    break;
            }
        }
        var polls = 0;
        for (var last = game.Count; last > 0; last = from[last], polls++)
        {
            for (var change = from[last]; change < last; change++)
                stale.Add((game[last - 1].At - game[change].At).TotalSeconds);
        }
        return polls;
    }

    private int Replay(int game, double phase, Func<int, FeedMomentKind, double, double> wait, List<double> stale) =>
        Replay(Games[game], phase, (kind, since) => wait(game, kind, since), stale);

    private GapModel LearnFromOthers(IReadOnlyList<FeedMoment> left)
    {
        var curves = new GapCurves();
        foreach (var game in Games.Where(game => game != left))
            curves.Learn(game);
        return new GapModel(curves);
    }
}
