namespace MlbSts.Simulator.Feeds;

internal enum FeedStepKind
{
    Scheduled,
    PreGame,
    Warmup,
    Postponed,
    Event,
    ReviewBegins,
    ReviewEnds,
    GameOver,
    Final,
    Correction,
}
