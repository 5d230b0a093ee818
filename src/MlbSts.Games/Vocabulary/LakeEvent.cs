namespace MlbSts.Games.Vocabulary;

/// <summary>A word of <c>plays.event</c>.</summary>
/// <param name="Name">The word.</param>
/// <param name="RetrosheetCode">cwevent's EVENT_CD.</param>
/// <param name="Meaning">What happened.</param>
/// <param name="EndsPlateAppearance">The event ends the plate appearance.</param>
/// <param name="IsAtBat">It is an official time at bat, unless it is a sacrifice.</param>
/// <param name="HitBases">Bases of the hit.</param>
public sealed record LakeEvent(
    string Name,
    int RetrosheetCode,
    string Meaning,
    bool EndsPlateAppearance = false,
    bool IsAtBat = false,
    int HitBases = 0
);
