namespace MlbSts.Simulator.Feeds;

internal enum FeedStepKind
{
    Scheduled,
    PreGame,
    Warmup,
    Postponed,
    PlayBegins,
    Event,
    PlayEnds,
    ReviewBegins,
    ReviewEnds,
    GameOver,
    Final,
    Correction,
}
