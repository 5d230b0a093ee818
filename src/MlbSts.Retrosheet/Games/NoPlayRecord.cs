using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>
/// An <c>NP</c> record with pitches: a substitution comes in the middle of a plate appearance. The next play repeats the pitches, but the
/// batter or the pitcher may be another.
/// </summary>
/// <param name="BeforeEvent">The number of the next play.</param>
/// <param name="Inning">Inning, from 1.</param>
/// <param name="BattingSide">0 the visiting team, 1 the home team.</param>
/// <param name="Batter">The batter until then.</param>
/// <param name="BatterHand">The side he bats from: L, R or ?.</param>
/// <param name="Pitcher">The pitcher until then.</param>
/// <param name="PitcherHand">The hand he throws with: L, R or ?.</param>
/// <param name="Pitches">The pitch sequence until then, as written.</param>
public readonly record struct NoPlayRecord(
    int BeforeEvent,
    int Inning,
    int BattingSide,
    PlayerId Batter,
    char BatterHand,
    PlayerId Pitcher,
    char PitcherHand,
    ReadOnlyMemory<byte> Pitches
);
