namespace MlbSts.Simulator.Clubs;

/// <summary>A player's season before the game: the base that the game's own numbers are added to in <c>seasonStats</c>.</summary>
internal sealed record SeasonSoFar(
    int Games,
    int AtBats,
    int Hits,
    int Doubles,
    int HomeRuns,
    int Walks,
    int StrikeOuts,
    int Runs,
    int Rbi,
    int OutsPitched,
    int EarnedRuns,
    int HitsAllowed,
    int WalksAllowed,
    int StrikeOutsPitched,
    int Wins,
    int Losses,
    int Saves
);
