using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>A game before it is played.</summary>
/// <param name="GamePk">Its identity.</param>
/// <param name="Date">The date it counts for.</param>
/// <param name="FirstPitch">When it is to begin, UTC.</param>
/// <param name="Away">The visitors.</param>
/// <param name="Home">The home club.</param>
/// <param name="DoubleHeader">N, or Y for a straight doubleheader.</param>
/// <param name="GameNumber">1, or 2 for the second game of a doubleheader.</param>
/// <param name="Seed">What its course depends on.</param>
/// <param name="Twists">What happens besides baseball.</param>
/// <param name="PostponedFrom">The first pitch it once had, where it was postponed.</param>
/// <param name="Starter">Whose turn it is of the five starting pitchers, 0 to 4.</param>
internal sealed record Matchup(
    int GamePk,
    DateOnly Date,
    DateTimeOffset FirstPitch,
    Roster Away,
    Roster Home,
    string DoubleHeader,
    int GameNumber,
    long Seed,
    GameTwists Twists,
    DateTimeOffset? PostponedFrom = null,
    int Starter = 0
);
