using MlbSts.Domain;

namespace MlbSts.Benchmarks.Polling;

/// <summary>Games under way at once that share one limit: never more than one request a second.</summary>
internal sealed class Slate(ReplayedGames group)
{
    public const int Games = 15;

    private const double PerSecond = 1;

    // They do not begin all at once.
    private const double SecondsApart = 61.7;

    /// <summary>Every game at the same interval, which uses up the limit.</summary>
    public Staleness Even() => Run((_, _, _) => Games / PerSecond);

    /// <summary>Every game at one price, which comes to a share of the limit.</summary>
    public Staleness Adaptive(double share)
    {
        var (_, price) = group.Adaptive(share * PerSecond * 3600 / Games);
        var tables = group.Tables(price);
        return Run((game, kind, since) => tables[game].Seconds(kind, since));
    }

    private Staleness Run(Func<int, FeedMomentKind, double, double> wait)
    {
        var due = new PriorityQueue<int, double>();
        var seen = new int[Games];
        var begins = Enumerable.Range(0, Games).Select(game => game * SecondsApart).ToArray();
        for (var game = 0; game < Games; game++)
            due.Enqueue(game, begins[game]);
        var stale = new List<double>();
        var (polls, free) = (0, 0.0);
        while (due.TryDequeue(out var game, out var at))
        {
            at = Math.Max(at, free);
            free = at + (1 / PerSecond);
            polls++;
            var number = game % group.Games.Count;
            var moments = group.Games[number];
            for (; seen[game] < moments.Count && Seconds(seen[game]) <= at; seen[game]++)
                stale.Add(at - Seconds(seen[game]));
            if (seen[game] == moments.Count)
                continue;
            var last = Math.Max(0, seen[game] - 1);
            due.Enqueue(game, at + wait(number, moments[last].Kind, at - Seconds(last)));

            double Seconds(int change) => begins[game] + (moments[change].At - moments[0].At).TotalSeconds;
        }
        var hours = Enumerable
            .Range(0, Games)
            .Select(game => group.Games[game % group.Games.Count])
            .Sum(game => (game[^1].At - game[0].At).TotalHours);
        return Staleness.Of(polls, hours, stale);
    }
}
