using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every pitch. The tracking columns are filled by the Stats API (from 2008 in parts, all from 2015) and in parts by Gameday XML (2008 on).</summary>
[Table("pitches", "One row for every pitch. The tracking columns are filled by the Stats API (from 2008 in parts, all from 2015) and in parts by Gameday XML (2008 on).", Order = "game, plate_appearance, pitch_number")]
public sealed record PitchRow : GameTableRow
{
    /// <summary>The event of plays that ends, or interrupts, the plate appearance after this pitch.</summary>
    [Column("The event of plays that ends, or interrupts, the plate appearance after this pitch.")]
    public int PlayIndex { get; init; }

    /// <summary>Number of the plate appearance in its game, from 1.</summary>
    [Column("Number of the plate appearance in its game, from 1.", StatsApi = "about.atBatIndex + 1", Gameday = "atbat num", Retrosheet = "counted")]
    public int PlateAppearance { get; init; }

    /// <summary>Number of the pitch in its plate appearance, from 1.</summary>
    [Column("Number of the pitch in its plate appearance, from 1.", StatsApi = "playEvents pitchNumber", Gameday = "order", Retrosheet = "order in the sequence")]
    public int PitchNumber { get; init; }

    /// <summary>Inning.</summary>
    [Column("Inning.", StatsApi = "about.inning", Gameday = "inning num", Retrosheet = "INN_CT")]
    public int Inning { get; init; }

    /// <summary>top or bottom.</summary>
    [Column("top or bottom.", StatsApi = "about.halfInning", Gameday = "top, bottom", Retrosheet = "BAT_HOME_ID")]
    public string Half { get; init; } = "";

    /// <summary>The batter.</summary>
    [Column("The batter.", StatsApi = "matchup.batter.id", Gameday = "batter", Retrosheet = "BAT_ID")]
    public string BatterId { get; init; } = "";

    /// <summary>The pitcher.</summary>
    [Column("The pitcher.", StatsApi = "matchup.pitcher.id", Gameday = "pitcher", Retrosheet = "PIT_ID")]
    public string PitcherId { get; init; } = "";

    /// <summary>The side he bats from: L or R.</summary>
    [Column("The side he bats from: L or R.", StatsApi = "matchup.batSide.code", Gameday = "stand", Retrosheet = "BAT_HAND_CD")]
    public string? BatterHand { get; init; }

    /// <summary>The hand he throws with: L or R.</summary>
    [Column("The hand he throws with: L or R.", StatsApi = "matchup.pitchHand.code", Gameday = "p_throws", Retrosheet = "PIT_HAND_CD")]
    public string? PitcherHand { get; init; }

    /// <summary>Balls before the pitch.</summary>
    [Column("Balls before the pitch.", StatsApi = "playEvents count", Gameday = "counted", Retrosheet = "counted")]
    public int? BallsBefore { get; init; }

    /// <summary>Strikes before the pitch.</summary>
    [Column("Strikes before the pitch.", StatsApi = "playEvents count", Gameday = "counted", Retrosheet = "counted")]
    public int? StrikesBefore { get; init; }

    /// <summary>What became of the pitch, one of the words below.</summary>
    [Column("What became of the pitch, one of the words below.", StatsApi = "details.call.code, by a table", Gameday = "type and des, by a table", Retrosheet = "pitch letter, by a table")]
    public string Call { get; init; } = "";

    /// <summary>The call as the source writes it.</summary>
    [Column("The call as the source writes it.", StatsApi = "details.call.code", Gameday = "des", Retrosheet = "pitch letter")]
    public string? CallCode { get; init; }

    /// <summary>The ball was put in play.</summary>
    [Column("The ball was put in play.", StatsApi = "details.isInPlay", Gameday = "type X", Retrosheet = "X, Y")]
    public bool IsInPlay { get; init; }

    /// <summary>Counts as a strike, fouls and balls in play included.</summary>
    [Column("Counts as a strike, fouls and balls in play included.", StatsApi = "details.isStrike", Gameday = "type S, X", Retrosheet = "letter")]
    public bool IsStrike { get; init; }

    /// <summary>Counts as a ball.</summary>
    [Column("Counts as a ball.", StatsApi = "details.isBall", Gameday = "type B", Retrosheet = "letter")]
    public bool IsBall { get; init; }

    /// <summary>Kind of pitch: FF, SI, SL, CU, CH ...</summary>
    [Column("Kind of pitch: FF, SI, SL, CU, CH ...", StatsApi = "details.type.code", Gameday = "pitch_type")]
    public string? PitchType { get; init; }

    /// <summary>How sure the classification is.</summary>
    [Column("How sure the classification is.", Unit = "0 to 1", StatsApi = "typeConfidence", Gameday = "type_confidence")]
    public double? PitchTypeConfidence { get; init; }

    /// <summary>Speed out of the hand.</summary>
    [Column("Speed out of the hand.", Unit = "mph", StatsApi = "pitchData.startSpeed", Gameday = "start_speed")]
    public double? StartSpeedMph { get; init; }

    /// <summary>Speed at the plate.</summary>
    [Column("Speed at the plate.", Unit = "mph", StatsApi = "pitchData.endSpeed", Gameday = "end_speed")]
    public double? EndSpeedMph { get; init; }

    /// <summary>Zone 1 to 9 in the strike zone, 11 to 14 outside.</summary>
    [Column("Zone 1 to 9 in the strike zone, 11 to 14 outside.", StatsApi = "pitchData.zone", Gameday = "zone")]
    public int? Zone { get; init; }

    /// <summary>Top of the batter's strike zone.</summary>
    [Column("Top of the batter's strike zone.", Unit = "ft", StatsApi = "pitchData.strikeZoneTop", Gameday = "sz_top")]
    public double? StrikeZoneTopFt { get; init; }

    /// <summary>Bottom of the batter's strike zone.</summary>
    [Column("Bottom of the batter's strike zone.", Unit = "ft", StatsApi = "pitchData.strikeZoneBottom", Gameday = "sz_bot")]
    public double? StrikeZoneBottomFt { get; init; }

    /// <summary>Where it crosses the plate, to the right of the middle as the catcher sees it.</summary>
    [Column("Where it crosses the plate, to the right of the middle as the catcher sees it.", Unit = "ft", StatsApi = "coordinates.pX", Gameday = "px")]
    public double? PlateXFt { get; init; }

    /// <summary>Height where it crosses the plate.</summary>
    [Column("Height where it crosses the plate.", Unit = "ft", StatsApi = "coordinates.pZ", Gameday = "pz")]
    public double? PlateZFt { get; init; }

    /// <summary>Horizontal movement against a ball without spin.</summary>
    [Column("Horizontal movement against a ball without spin.", Unit = "in", StatsApi = "coordinates.pfxX", Gameday = "pfx_x")]
    public double? PfxXIn { get; init; }

    /// <summary>Vertical movement against a ball without spin.</summary>
    [Column("Vertical movement against a ball without spin.", Unit = "in", StatsApi = "coordinates.pfxZ", Gameday = "pfx_z")]
    public double? PfxZIn { get; init; }

    /// <summary>x at 50 ft from the plate.</summary>
    [Column("x at 50 ft from the plate.", Unit = "ft", StatsApi = "coordinates.x0", Gameday = "x0")]
    public double? ReleaseXFt { get; init; }

    /// <summary>y where the tracking begins.</summary>
    [Column("y where the tracking begins.", Unit = "ft", StatsApi = "coordinates.y0", Gameday = "y0")]
    public double? ReleaseYFt { get; init; }

    /// <summary>z at 50 ft from the plate.</summary>
    [Column("z at 50 ft from the plate.", Unit = "ft", StatsApi = "coordinates.z0", Gameday = "z0")]
    public double? ReleaseZFt { get; init; }

    /// <summary>Velocity, x, at the start.</summary>
    [Column("Velocity, x, at the start.", Unit = "ft/s", StatsApi = "coordinates.vX0", Gameday = "vx0")]
    public double? VelocityX { get; init; }

    /// <summary>Velocity, y, at the start.</summary>
    [Column("Velocity, y, at the start.", Unit = "ft/s", StatsApi = "coordinates.vY0", Gameday = "vy0")]
    public double? VelocityY { get; init; }

    /// <summary>Velocity, z, at the start.</summary>
    [Column("Velocity, z, at the start.", Unit = "ft/s", StatsApi = "coordinates.vZ0", Gameday = "vz0")]
    public double? VelocityZ { get; init; }

    /// <summary>Acceleration, x.</summary>
    [Column("Acceleration, x.", Unit = "ft/s²", StatsApi = "coordinates.aX", Gameday = "ax")]
    public double? AccelerationX { get; init; }

    /// <summary>Acceleration, y.</summary>
    [Column("Acceleration, y.", Unit = "ft/s²", StatsApi = "coordinates.aY", Gameday = "ay")]
    public double? AccelerationY { get; init; }

    /// <summary>Acceleration, z.</summary>
    [Column("Acceleration, z.", Unit = "ft/s²", StatsApi = "coordinates.aZ", Gameday = "az")]
    public double? AccelerationZ { get; init; }

    /// <summary>Spin.</summary>
    [Column("Spin.", Unit = "rpm", StatsApi = "breaks.spinRate", Gameday = "spin_rate")]
    public double? SpinRateRpm { get; init; }

    /// <summary>Axis of the spin.</summary>
    [Column("Axis of the spin.", Unit = "degrees", StatsApi = "breaks.spinDirection", Gameday = "spin_dir")]
    public double? SpinDirectionDeg { get; init; }

    /// <summary>Break angle.</summary>
    [Column("Break angle.", Unit = "degrees", StatsApi = "breaks.breakAngle", Gameday = "break_angle")]
    public double? BreakAngleDeg { get; init; }

    /// <summary>Break length.</summary>
    [Column("Break length.", Unit = "in", StatsApi = "breaks.breakLength", Gameday = "break_length")]
    public double? BreakLengthIn { get; init; }

    /// <summary>Vertical break, gravity included.</summary>
    [Column("Vertical break, gravity included.", Unit = "in", StatsApi = "breaks.breakVertical")]
    public double? BreakVerticalIn { get; init; }

    /// <summary>Vertical break without gravity.</summary>
    [Column("Vertical break without gravity.", Unit = "in", StatsApi = "breaks.breakVerticalInduced")]
    public double? BreakVerticalInducedIn { get; init; }

    /// <summary>Horizontal break.</summary>
    [Column("Horizontal break.", Unit = "in", StatsApi = "breaks.breakHorizontal")]
    public double? BreakHorizontalIn { get; init; }

    /// <summary>Time from hand to plate.</summary>
    [Column("Time from hand to plate.", Unit = "s", StatsApi = "pitchData.plateTime")]
    public double? PlateTimeS { get; init; }

    /// <summary>How far before the rubber the ball is released.</summary>
    [Column("How far before the rubber the ball is released.", Unit = "ft", StatsApi = "pitchData.extension")]
    public double? ExtensionFt { get; init; }

    /// <summary>Speed off the bat.</summary>
    [Column("Speed off the bat.", Unit = "mph", StatsApi = "hitData.launchSpeed")]
    public double? LaunchSpeedMph { get; init; }

    /// <summary>Vertical angle off the bat.</summary>
    [Column("Vertical angle off the bat.", Unit = "degrees", StatsApi = "hitData.launchAngle")]
    public double? LaunchAngleDeg { get; init; }

    /// <summary>Distance the batted ball flew, measured or projected.</summary>
    [Column("Distance the batted ball flew, measured or projected.", Unit = "ft", StatsApi = "hitData.totalDistance")]
    public double? HitDistanceFt { get; init; }

    /// <summary>ground_ball, fly_ball, line_drive, popup or a bunt kind, as the source says it.</summary>
    [Column("ground_ball, fly_ball, line_drive, popup or a bunt kind, as the source says it.", StatsApi = "hitData.trajectory")]
    public string? Trajectory { get; init; }

    /// <summary>Where the ball came down, in the picture's coordinates.</summary>
    [Column("Where the ball came down, in the picture's coordinates.", Unit = "px", StatsApi = "hitData.coordinates.coordX")]
    public double? HitX { get; init; }

    /// <summary>Where the ball came down, in the picture's coordinates.</summary>
    [Column("Where the ball came down, in the picture's coordinates.", Unit = "px", StatsApi = "hitData.coordinates.coordY")]
    public double? HitY { get; init; }

    /// <summary>When it was thrown.</summary>
    [Column("When it was thrown.", Unit = "UTC", StatsApi = "playEvents startTime", Gameday = "tfs_zulu")]
    public DateTime? StartTime { get; init; }

    /// <summary>The source's own id of the pitch.</summary>
    [Column("The source's own id of the pitch.", StatsApi = "playEvents playId", Gameday = "play_guid")]
    public string? PitchGuid { get; init; }
}
