namespace MlbSts.Games.Tables;

/// <summary>One row for every event: each plate appearance's end, and each stolen base, wild pitch and the like on its own.</summary>
[Table("plays", Order = "game, play_index")]
public sealed record PlayRow : GameTableRow
{
    /// <summary>Number of the event in its game, from 1.</summary>
    [Column]
    public int PlayIndex { get; init; }

    /// <summary>Number of the plate appearance the event is part of, in its game, from 1.</summary>
    [Column]
    public int PlateAppearance { get; init; }

    /// <summary>Inning, from 1.</summary>
    [Column]
    public int Inning { get; init; }

    /// <summary>top or bottom.</summary>
    [Column]
    public string Half { get; init; } = "";

    /// <summary>Team at bat.</summary>
    [Column]
    public string BattingTeam { get; init; } = "";

    /// <summary>Team in the field.</summary>
    [Column]
    public string FieldingTeam { get; init; } = "";

    /// <summary>Outs before the event.</summary>
    [Column]
    public int OutsBefore { get; init; }

    /// <summary>Outs after the event.</summary>
    [Column]
    public int OutsAfter { get; init; }

    /// <summary>Runs of the visiting team before the event.</summary>
    [Column]
    public int AwayScoreBefore { get; init; }

    /// <summary>Runs of the home team before the event.</summary>
    [Column]
    public int HomeScoreBefore { get; init; }

    /// <summary>Runs of the visiting team after the event.</summary>
    [Column]
    public int AwayScoreAfter { get; init; }

    /// <summary>Runs of the home team after the event.</summary>
    [Column]
    public int HomeScoreAfter { get; init; }

    /// <summary>The batter at the plate.</summary>
    [Column]
    public string BatterId { get; init; } = "";

    /// <summary>The side he bats from: L or R.</summary>
    [Column]
    public string? BatterHand { get; init; }

    /// <summary>The pitcher.</summary>
    [Column]
    public string PitcherId { get; init; } = "";

    /// <summary>The hand he throws with: L or R.</summary>
    [Column]
    public string? PitcherHand { get; init; }

    /// <summary>The batter charged with the result.</summary>
    [Column]
    public string? ResponsibleBatterId { get; init; }

    /// <summary>The pitcher charged with the result.</summary>
    [Column]
    public string? ResponsiblePitcherId { get; init; }

    /// <summary>The batter's place in the order, 1 to 9.</summary>
    [Column]
    public int? BatterSlot { get; init; }

    /// <summary>The batter's fielding position: 1 to 9, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</summary>
    [Column]
    public int? BatterPosition { get; init; }

    /// <summary>Balls before the last pitch.</summary>
    [Column]
    public int? Balls { get; init; }

    /// <summary>Strikes before the last pitch.</summary>
    [Column]
    public int? Strikes { get; init; }

    /// <summary>Pitches of the plate appearance so far, in Retrosheet's letters.</summary>
    [Column]
    public string? PitchSequence { get; init; }

    /// <summary>What happened, one of the words below.</summary>
    [Column]
    public string Event { get; init; } = "";

    /// <summary>The event as the source writes it.</summary>
    [Column]
    public string? EventText { get; init; }

    /// <summary>The event in a sentence.</summary>
    [Column]
    public string? Description { get; init; }

    /// <summary>The event ends the plate appearance.</summary>
    [Column]
    public bool IsPlateAppearance { get; init; }

    /// <summary>An official time at bat.</summary>
    [Column]
    public bool IsAtBat { get; init; }

    /// <summary>Bases of the hit: 0 none, 1 to 4.</summary>
    [Column]
    public int HitBases { get; init; }

    /// <summary>A sacrifice bunt.</summary>
    [Column]
    public bool IsSacrificeHit { get; init; }

    /// <summary>A sacrifice fly.</summary>
    [Column]
    public bool IsSacrificeFly { get; init; }

    /// <summary>Outs made by the event.</summary>
    [Column]
    public int OutsMade { get; init; }

    /// <summary>A double play.</summary>
    [Column]
    public bool IsDoublePlay { get; init; }

    /// <summary>A triple play.</summary>
    [Column]
    public bool IsTriplePlay { get; init; }

    /// <summary>A double play the batter grounded into.</summary>
    [Column]
    public bool IsGroundedIntoDoublePlay { get; init; }

    /// <summary>Runs scored by the event.</summary>
    [Column]
    public int Runs { get; init; }

    /// <summary>Runs batted in.</summary>
    [Column]
    public int RunsBattedIn { get; init; }

    /// <summary>A wild pitch, also on a strikeout or walk.</summary>
    [Column]
    public bool IsWildPitch { get; init; }

    /// <summary>A passed ball, also on a strikeout or walk.</summary>
    [Column]
    public bool IsPassedBall { get; init; }

    /// <summary>A bunt.</summary>
    [Column]
    public bool? IsBunt { get; init; }

    /// <summary>Errors made.</summary>
    [Column]
    public int Errors { get; init; }

    /// <summary>ground_ball, fly_ball, line_drive or popup.</summary>
    [Column]
    public string? BattedBall { get; init; }

    /// <summary>Where the ball was hit: Retrosheet's location, or the position of the fielder.</summary>
    [Column]
    public string? HitLocation { get; init; }

    /// <summary>Position of the fielder who first handled the batted ball, 1 to 9.</summary>
    [Column]
    public int? FieldedBy { get; init; }

    /// <summary>Runner on first before the event.</summary>
    [Column]
    public string? RunnerOnFirstId { get; init; }

    /// <summary>Runner on second before the event.</summary>
    [Column]
    public string? RunnerOnSecondId { get; init; }

    /// <summary>Runner on third before the event.</summary>
    [Column]
    public string? RunnerOnThirdId { get; init; }

    /// <summary>Occupied bases before the event: 1 first, 2 second, 4 third, added up.</summary>
    [Column]
    public int BasesBefore { get; init; }

    /// <summary>Occupied bases after the event, coded alike.</summary>
    [Column]
    public int BasesAfter { get; init; }

    /// <summary>The last event of the half-inning.</summary>
    [Column]
    public bool IsLastOfHalf { get; init; }

    /// <summary>When the plate appearance or the action began.</summary>
    [Column(Unit = "UTC")]
    public DateTime? StartTime { get; init; }

    /// <summary>When the plate appearance or the action ended.</summary>
    [Column(Unit = "UTC")]
    public DateTime? EndTime { get; init; }
}
