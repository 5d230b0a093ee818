namespace MlbSts.Games.Tables;

/// <summary>
/// One row for every pitch. The tracking columns are filled by the Stats API (from 2008 in parts, all from 2015) and in parts by Gameday
/// XML (2008 on).
/// </summary>
[Table("pitches", Order = "game, plate_appearance, pitch_number")]
public sealed record PitchRow : GameTableRow
{
    /// <summary>The event of plays that ends, or interrupts, the plate appearance after this pitch.</summary>
    [Column]
    public int PlayIndex { get; init; }

    /// <summary>Number of the plate appearance in its game, from 1.</summary>
    [Column]
    public int PlateAppearance { get; init; }

    /// <summary>Number of the pitch in its plate appearance, from 1.</summary>
    [Column]
    public int PitchNumber { get; init; }

    /// <summary>Inning.</summary>
    [Column]
    public int Inning { get; init; }

    /// <summary>top or bottom.</summary>
    [Column]
    public string Half { get; init; } = "";

    /// <summary>The batter.</summary>
    [Column]
    public string BatterId { get; init; } = "";

    /// <summary>The pitcher.</summary>
    [Column]
    public string PitcherId { get; init; } = "";

    /// <summary>The side he bats from: L or R.</summary>
    [Column]
    public string? BatterHand { get; init; }

    /// <summary>The hand he throws with: L or R.</summary>
    [Column]
    public string? PitcherHand { get; init; }

    /// <summary>Balls before the pitch.</summary>
    [Column]
    public int? BallsBefore { get; init; }

    /// <summary>Strikes before the pitch.</summary>
    [Column]
    public int? StrikesBefore { get; init; }

    /// <summary>What became of the pitch, one of the words below.</summary>
    [Column]
    public string Call { get; init; } = "";

    /// <summary>The call as the source writes it.</summary>
    [Column]
    public string? CallCode { get; init; }

    /// <summary>The ball was put in play.</summary>
    [Column]
    public bool IsInPlay { get; init; }

    /// <summary>Counts as a strike, fouls and balls in play included.</summary>
    [Column]
    public bool IsStrike { get; init; }

    /// <summary>Counts as a ball.</summary>
    [Column]
    public bool IsBall { get; init; }

    /// <summary>Kind of pitch: FF, SI, SL, CU, CH ...</summary>
    [Column]
    public string? PitchType { get; init; }

    /// <summary>How sure the classification is.</summary>
    [Column(Unit = "0 to 1")]
    public double? PitchTypeConfidence { get; init; }

    /// <summary>Speed out of the hand.</summary>
    [Column(Unit = "mph")]
    public double? StartSpeedMph { get; init; }

    /// <summary>Speed at the plate.</summary>
    [Column(Unit = "mph")]
    public double? EndSpeedMph { get; init; }

    /// <summary>Zone 1 to 9 in the strike zone, 11 to 14 outside.</summary>
    [Column]
    public int? Zone { get; init; }

    /// <summary>Top of the batter's strike zone.</summary>
    [Column(Unit = "ft")]
    public double? StrikeZoneTopFt { get; init; }

    /// <summary>Bottom of the batter's strike zone.</summary>
    [Column(Unit = "ft")]
    public double? StrikeZoneBottomFt { get; init; }

    /// <summary>Where it crosses the plate, to the right of the middle as the catcher sees it.</summary>
    [Column(Unit = "ft")]
    public double? PlateXFt { get; init; }

    /// <summary>Height where it crosses the plate.</summary>
    [Column(Unit = "ft")]
    public double? PlateZFt { get; init; }

    /// <summary>Horizontal movement against a ball without spin.</summary>
    [Column(Unit = "in")]
    public double? PfxXIn { get; init; }

    /// <summary>Vertical movement against a ball without spin.</summary>
    [Column(Unit = "in")]
    public double? PfxZIn { get; init; }

    /// <summary>x at 50 ft from the plate.</summary>
    [Column(Unit = "ft")]
    public double? ReleaseXFt { get; init; }

    /// <summary>y where the tracking begins.</summary>
    [Column(Unit = "ft")]
    public double? ReleaseYFt { get; init; }

    /// <summary>z at 50 ft from the plate.</summary>
    [Column(Unit = "ft")]
    public double? ReleaseZFt { get; init; }

    /// <summary>Velocity, x, at the start.</summary>
    [Column(Unit = "ft/s")]
    public double? VelocityX { get; init; }

    /// <summary>Velocity, y, at the start.</summary>
    [Column(Unit = "ft/s")]
    public double? VelocityY { get; init; }

    /// <summary>Velocity, z, at the start.</summary>
    [Column(Unit = "ft/s")]
    public double? VelocityZ { get; init; }

    /// <summary>Acceleration, x.</summary>
    [Column(Unit = "ft/s²")]
    public double? AccelerationX { get; init; }

    /// <summary>Acceleration, y.</summary>
    [Column(Unit = "ft/s²")]
    public double? AccelerationY { get; init; }

    /// <summary>Acceleration, z.</summary>
    [Column(Unit = "ft/s²")]
    public double? AccelerationZ { get; init; }

    /// <summary>Spin.</summary>
    [Column(Unit = "rpm")]
    public double? SpinRateRpm { get; init; }

    /// <summary>Axis of the spin.</summary>
    [Column(Unit = "degrees")]
    public double? SpinDirectionDeg { get; init; }

    /// <summary>Break angle.</summary>
    [Column(Unit = "degrees")]
    public double? BreakAngleDeg { get; init; }

    /// <summary>Break length.</summary>
    [Column(Unit = "in")]
    public double? BreakLengthIn { get; init; }

    /// <summary>Vertical break, gravity included.</summary>
    [Column(Unit = "in")]
    public double? BreakVerticalIn { get; init; }

    /// <summary>Vertical break without gravity.</summary>
    [Column(Unit = "in")]
    public double? BreakVerticalInducedIn { get; init; }

    /// <summary>Horizontal break.</summary>
    [Column(Unit = "in")]
    public double? BreakHorizontalIn { get; init; }

    /// <summary>Time from hand to plate.</summary>
    [Column(Unit = "s")]
    public double? PlateTimeS { get; init; }

    /// <summary>How far before the rubber the ball is released.</summary>
    [Column(Unit = "ft")]
    public double? ExtensionFt { get; init; }

    /// <summary>Speed off the bat.</summary>
    [Column(Unit = "mph")]
    public double? LaunchSpeedMph { get; init; }

    /// <summary>Vertical angle off the bat.</summary>
    [Column(Unit = "degrees")]
    public double? LaunchAngleDeg { get; init; }

    /// <summary>Distance the batted ball flew, measured or projected.</summary>
    [Column(Unit = "ft")]
    public double? HitDistanceFt { get; init; }

    /// <summary>ground_ball, fly_ball, line_drive, popup or a bunt kind, as the source says it.</summary>
    [Column]
    public string? Trajectory { get; init; }

    /// <summary>Where the ball came down, in the picture's coordinates.</summary>
    [Column(Unit = "px")]
    public double? HitX { get; init; }

    /// <summary>Where the ball came down, in the picture's coordinates.</summary>
    [Column(Unit = "px")]
    public double? HitY { get; init; }

    /// <summary>When it was thrown.</summary>
    [Column(Unit = "UTC")]
    public DateTime? StartTime { get; init; }

    /// <summary>The source's own id of the pitch.</summary>
    [Column]
    public string? PitchGuid { get; init; }
}
