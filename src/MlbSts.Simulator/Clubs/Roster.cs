using System.Collections.Concurrent;

namespace MlbSts.Simulator.Clubs;

/// <summary>A club's twenty-six invented players: the same for a seed on every day.</summary>
/// <param name="Club">Whose they are.</param>
/// <param name="Starters">Five starting pitchers.</param>
/// <param name="Relievers">Eight more pitchers.</param>
/// <param name="Fielders">The regulars, one a position in the order of <see cref="Position.Fielders"/>.</param>
/// <param name="Hitters">The designated hitter and the bench.</param>
internal sealed record Roster(
    Club Club,
    IReadOnlyList<Player> Starters,
    IReadOnlyList<Player> Relievers,
    IReadOnlyList<Player> Fielders,
    IReadOnlyList<Player> Hitters
)
{
    private const int FirstId = 9_000_000;
    private static readonly ConcurrentDictionary<(int Seed, int Club), Roster> Known = new();

    /// <summary>Wins before the first simulated day, of 86 games.</summary>
    public int Wins { get; private init; }

    public IEnumerable<Player> All => [.. Starters, .. Relievers, .. Fielders, .. Hitters];

    public static Roster Of(Club club, int seed) => Known.GetOrAdd((seed, club.Id), static (key, club) => Invent(club, key.Seed), club);

    private static Roster Invent(Club club, int seed)
    {
        var random = SeededRandom.For(seed, club.Id);
        var numbers = Enumerable.Range(1, 75).ToArray();
        random.Shuffle(numbers);
        var names = new HashSet<string>();
        var count = 0;
        Player Make(Position position)
        {
            string given,
                family;
            do
            {
                given = random.Pick(PlayerNames.Given);
                family = random.Pick(PlayerNames.Family);
            } while (!names.Add(family));
            var leftHanded = random.Chance(0.3);
            var bats =
                random.Chance(0.1) ? 'S'
                : random.Chance(0.4) ? 'L'
                : 'R';
            var born = new DateOnly(2025 - random.Next(22, 36), 1, 1).AddDays(random.Next(0, 365));
            var infielder = position.Type is "Infielder" or "Catcher" && position != Position.First;
            var id = FirstId + (club.Id * 100) + count;
            return new Player(
                id,
                given,
                family,
                $"{numbers[count++]}",
                bats,
                leftHanded && !infielder ? 'L' : 'R',
                position,
                born,
                InventSeason(position, random)
            );
        }
        Player[] Several(int number, Position position) => [.. Enumerable.Range(0, number).Select(_ => Make(position))];
        return new Roster(
            club,
            Several(5, Position.Pitcher),
            Several(8, Position.Pitcher),
            [.. Position.Fielders.Select(Make)],
            [Make(Position.DesignatedHitter), Make(Position.Catcher), Make(Position.Second), Make(Position.Center), Make(Position.First)]
        )
        {
            Wins = random.Next(33, 54),
        };
    }

    private static SeasonSoFar InventSeason(Position position, SeededRandom random)
    {
        if (position == Position.Pitcher)
        {
            var outs = random.Next(60, 300);
            int PerOut(double low, double high) => (int)(outs * random.Between(low, high));
            return new SeasonSoFar(
                random.Next(12, 40),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                outs,
                PerOut(0.1, 0.19),
                PerOut(0.24, 0.36),
                PerOut(0.07, 0.16),
                PerOut(0.25, 0.42),
                random.Next(0, 9),
                random.Next(0, 8),
                random.Next(0, 12)
            );
        }
        var atBats = random.Next(120, 320);
        int PerAtBat(double low, double high) => (int)(atBats * random.Between(low, high));
        return new SeasonSoFar(
            atBats / 4,
            atBats,
            PerAtBat(0.2, 0.3),
            PerAtBat(0.03, 0.06),
            PerAtBat(0.01, 0.07),
            PerAtBat(0.05, 0.14),
            PerAtBat(0.15, 0.3),
            PerAtBat(0.09, 0.17),
            PerAtBat(0.09, 0.17),
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        );
    }
}
