namespace MlbSts.Simulator.Games;

/// <summary>What makes one game special.</summary>
[Flags]
internal enum GameTwists
{
    None = 0,
    RainDelay = 1,
    Challenge = 2,
    UmpireReview = 4,
    CorrectionAfterFinal = 8,
}
