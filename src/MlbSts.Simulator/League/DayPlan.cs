using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.League;

/// <summary>
/// Who plays whom, when, on a simulated day: a straight doubleheader, a rain delay, a postponement, a correction after the final and
/// reviews.
/// </summary>
/// <param name="Games">The day's games, the postponed one among them, the one made up from the day before not.</param>
/// <param name="Postponed">The game that is not played.</param>
/// <param name="MakeUp">The same game on the next day.</param>
internal sealed record DayPlan(IReadOnlyList<Matchup> Games, Matchup Postponed, Matchup MakeUp)
{
    /// <summary>Fewest games of a day: each of its four twists needs one.</summary>
    public const int FewestGames = 5;

    /// <summary>Most games of a day: all clubs play.</summary>
    public const int MostGames = 15;

    private const int FirstGamePk = 9_000_000;
    private const int GamePksPerDay = 20;
    private const int DoubleHeaderPlace = 0;
    private const int DelayPlace = 1;
    private const int PostponedPlace = 2;
    private const int CorrectionPlace = 3;
    private const int CarriedPlace = 4;

    // Minutes after midnight UTC of the date; the first places have the twists that take longer.
    private static readonly int[] FirstPitches = [1025, 1030, 1090, 1145, 1030, 1240, 1385, 1485, 1330, 1390, 1420, 1450, 1480, 1210, 1270];
    private static readonly TimeSpan SecondGameAfter = TimeSpan.FromMinutes(245);

    public static int DayOf(int gamePk) => gamePk < FirstGamePk ? -1 : (gamePk - FirstGamePk) / GamePksPerDay;

    public static DayPlan Of(int seed, DateOnly start, int day, int games, DayPlan? before)
    {
        var random = SeededRandom.For(seed, day, 1);
        var date = start.AddDays(day);
        var pairs = Pairs(random, before).Take(games).ToArray();
        if (before is not null)
            (pairs[0], pairs[CarriedPlace]) = (pairs[CarriedPlace], pairs[0]);
        var matchups = new List<Matchup>();
        for (var place = 0; place < games; place++)
        {
            var (away, home) = pairs[place];
            var firstPitch = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(FirstPitches[place]);
            var isCarried = before is not null && place == CarriedPlace;
            var game = new Matchup(
                FirstGamePk + (day * GamePksPerDay) + place,
                date,
                firstPitch,
                Roster.Of(away, seed),
                Roster.Of(home, seed),
                place == DoubleHeaderPlace ? "Y"
                    : isCarried ? "S"
                    : "N",
                1,
                seed,
                TwistsAt(place),
                Starter: day
            );
            matchups.Add(game);
            if (place == DoubleHeaderPlace)
                matchups.Add(
                    game with
                    {
                        GamePk = game.GamePk + games,
                        FirstPitch = firstPitch + SecondGameAfter,
                        GameNumber = 2,
                        Starter = day + 1,
                        Twists = GameTwists.Challenge,
                    }
                );
        }
        var postponed = matchups.First(game => game.GamePk == FirstGamePk + (day * GamePksPerDay) + PostponedPlace);
        // The next day's plan puts the same clubs on this place, so that the game made up is the second of a doubleheader.
        var carried = new DateTimeOffset(date.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(FirstPitches[CarriedPlace]);
        var makeUp = postponed with
        {
            Date = date.AddDays(1),
            FirstPitch = carried + SecondGameAfter,
            DoubleHeader = "S",
            GameNumber = 2,
            PostponedFrom = postponed.FirstPitch,
            Starter = day + 2,
        };
        return new DayPlan(matchups, postponed, makeUp);
    }

    /// <summary>Clubs paired at random; a pair with a game to make up plays again, and comes first.</summary>
    private static IEnumerable<(Club Away, Club Home)> Pairs(SeededRandom random, DayPlan? before)
    {
        var clubs = ClubTable.All.ToArray();
        random.Shuffle(clubs);
        var free = clubs.AsEnumerable();
        if (before is not null)
        {
            var (away, home) = (before.Postponed.Away.Club, before.Postponed.Home.Club);
            yield return (away, home);
            free = clubs.Where(club => club != away && club != home);
        }
        foreach (var pair in free.Chunk(2))
            yield return (pair[0], pair[1]);
    }

    private static GameTwists TwistsAt(int place) =>
        place switch
        {
            DelayPlace => GameTwists.RainDelay,
            CorrectionPlace => GameTwists.CorrectionAfterFinal,
            5 => GameTwists.Challenge,
            6 => GameTwists.UmpireReview | GameTwists.Challenge,
            _ => GameTwists.None,
        };
}
