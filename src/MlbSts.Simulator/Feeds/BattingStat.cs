using System.Text.Json;
using MlbSts.Json;

namespace MlbSts.Simulator.Feeds;

internal enum BattingStat
{
    FlyOuts,
    GroundOuts,
    AirOuts,
    Runs,
    Doubles,
    Triples,
    HomeRuns,
    StrikeOuts,
    BaseOnBalls,
    IntentionalWalks,
    Hits,
    HitByPitch,
    AtBats,
    CaughtStealing,
    StolenBases,
    GroundIntoDoublePlay,
    GroundIntoTriplePlay,
    PlateAppearances,
    TotalBases,
    Rbi,
    LeftOnBase,
    SacBunts,
    SacFlies,
    CatchersInterference,
    Pickoffs,
    PopOuts,
    LineOuts,
}
