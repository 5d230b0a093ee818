namespace MlbSts.Simulator.Feeds;

internal enum FieldingStat
{
    CaughtStealing,
    StolenBases,
    Assists,
    PutOuts,
    Errors,
    Chances,
    PassedBall,
    Pickoffs,
}
