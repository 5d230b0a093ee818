using System.Text.Json;
using MlbSts.Json;

namespace MlbSts.Simulator.Feeds;

internal enum PitchingStat
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
    NumberOfPitches,
    EarnedRuns,
    BattersFaced,
    Outs,
    PitchesThrown,
    Balls,
    Strikes,
    HitBatsmen,
    Balks,
    WildPitches,
    Pickoffs,
    Rbi,
    InheritedRunners,
    InheritedRunnersScored,
    CatchersInterference,
    SacBunts,
    SacFlies,
    PassedBall,
    PopOuts,
    LineOuts,
}
