using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every event: each plate appearance's end, and each stolen base, wild pitch and the like on its own.</summary>
[Table("plays", "One row for every event: each plate appearance's end, and each stolen base, wild pitch and the like on its own.", Order = "game, play_index")]
public sealed record PlayRow : GameTableRow
{
    /// <summary>Number of the event in its game, from 1.</summary>
    [Column("Number of the event in its game, from 1.", StatsApi = "allPlays, in order of playEvents", Gameday = "atbat and action, in order", Retrosheet = "EVENT_ID")]
    public int PlayIndex { get; init; }

    /// <summary>Number of the plate appearance the event is part of, in its game, from 1.</summary>
    [Column("Number of the plate appearance the event is part of, in its game, from 1.", StatsApi = "about.atBatIndex + 1", Gameday = "atbat num", Retrosheet = "counted")]
    public int PlateAppearance { get; init; }

    /// <summary>Inning, from 1.</summary>
    [Column("Inning, from 1.", StatsApi = "about.inning", Gameday = "inning num", Retrosheet = "INN_CT")]
    public int Inning { get; init; }

    /// <summary>top or bottom.</summary>
    [Column("top or bottom.", StatsApi = "about.halfInning", Gameday = "top, bottom", Retrosheet = "BAT_HOME_ID")]
    public string Half { get; init; } = "";

    /// <summary>Team at bat.</summary>
    [Column("Team at bat.", StatsApi = "about.halfInning", Gameday = "away_team, home_team", Retrosheet = "BAT_TEAM_ID")]
    public string BattingTeam { get; init; } = "";

    /// <summary>Team in the field.</summary>
    [Column("Team in the field.", StatsApi = "about.halfInning", Gameday = "home_team, away_team", Retrosheet = "FLD_TEAM_ID")]
    public string FieldingTeam { get; init; } = "";

    /// <summary>Outs before the event.</summary>
    [Column("Outs before the event.", StatsApi = "count.outs and runners", Gameday = "atbat o", Retrosheet = "OUTS_CT")]
    public int OutsBefore { get; init; }

    /// <summary>Outs after the event.</summary>
    [Column("Outs after the event.", StatsApi = "count.outs and runners", Gameday = "atbat o", Retrosheet = "OUTS_CT + EVENT_OUTS_CT")]
    public int OutsAfter { get; init; }

    /// <summary>Runs of the visiting team before the event.</summary>
    [Column("Runs of the visiting team before the event.", StatsApi = "result.awayScore", Gameday = "away_team_runs", Retrosheet = "AWAY_SCORE_CT")]
    public int AwayScoreBefore { get; init; }

    /// <summary>Runs of the home team before the event.</summary>
    [Column("Runs of the home team before the event.", StatsApi = "result.homeScore", Gameday = "home_team_runs", Retrosheet = "HOME_SCORE_CT")]
    public int HomeScoreBefore { get; init; }

    /// <summary>Runs of the visiting team after the event.</summary>
    [Column("Runs of the visiting team after the event.", StatsApi = "result.awayScore", Gameday = "away_team_runs", Retrosheet = "AWAY_SCORE_CT + EVENT_RUNS_CT")]
    public int AwayScoreAfter { get; init; }

    /// <summary>Runs of the home team after the event.</summary>
    [Column("Runs of the home team after the event.", StatsApi = "result.homeScore", Gameday = "home_team_runs", Retrosheet = "HOME_SCORE_CT + EVENT_RUNS_CT")]
    public int HomeScoreAfter { get; init; }

    /// <summary>The batter at the plate.</summary>
    [Column("The batter at the plate.", StatsApi = "matchup.batter.id", Gameday = "atbat batter", Retrosheet = "BAT_ID")]
    public string BatterId { get; init; } = "";

    /// <summary>The side he bats from: L or R.</summary>
    [Column("The side he bats from: L or R.", StatsApi = "matchup.batSide.code", Gameday = "atbat stand", Retrosheet = "BAT_HAND_CD")]
    public string? BatterHand { get; init; }

    /// <summary>The pitcher.</summary>
    [Column("The pitcher.", StatsApi = "matchup.pitcher.id", Gameday = "atbat pitcher", Retrosheet = "PIT_ID")]
    public string PitcherId { get; init; } = "";

    /// <summary>The hand he throws with: L or R.</summary>
    [Column("The hand he throws with: L or R.", StatsApi = "matchup.pitchHand.code", Gameday = "atbat p_throws", Retrosheet = "PIT_HAND_CD")]
    public string? PitcherHand { get; init; }

    /// <summary>The batter charged with the result.</summary>
    [Column("The batter charged with the result.", StatsApi = "matchup.batter.id", Retrosheet = "RESP_BAT_ID")]
    public string? ResponsibleBatterId { get; init; }

    /// <summary>The pitcher charged with the result.</summary>
    [Column("The pitcher charged with the result.", StatsApi = "matchup.pitcher.id", Retrosheet = "RESP_PIT_ID")]
    public string? ResponsiblePitcherId { get; init; }

    /// <summary>The batter's place in the order, 1 to 9.</summary>
    [Column("The batter's place in the order, 1 to 9.", StatsApi = "boxscore battingOrder", Gameday = "bat_order", Retrosheet = "BAT_LINEUP_ID")]
    public int? BatterSlot { get; init; }

    /// <summary>The batter's fielding position: 1 to 9, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</summary>
    [Column("The batter's fielding position: 1 to 9, 10 designated hitter, 11 pinch hitter, 12 pinch runner.", StatsApi = "boxscore position", Retrosheet = "BAT_FLD_CD")]
    public int? BatterPosition { get; init; }

    /// <summary>Balls before the last pitch.</summary>
    [Column("Balls before the last pitch.", StatsApi = "count.balls, playEvents", Gameday = "pitches", Retrosheet = "BALLS_CT")]
    public int? Balls { get; init; }

    /// <summary>Strikes before the last pitch.</summary>
    [Column("Strikes before the last pitch.", StatsApi = "count.strikes, playEvents", Gameday = "pitches", Retrosheet = "STRIKES_CT")]
    public int? Strikes { get; init; }

    /// <summary>Pitches of the plate appearance so far, in Retrosheet's letters.</summary>
    [Column("Pitches of the plate appearance so far, in Retrosheet's letters.", StatsApi = "playEvents, translated", Gameday = "pitch type and des, translated", Retrosheet = "PITCH_SEQ_TX")]
    public string? PitchSequence { get; init; }

    /// <summary>What happened, one of the words below.</summary>
    [Column("What happened, one of the words below.", StatsApi = "result.eventType and details.eventType, by a table", Gameday = "event, by a table", Retrosheet = "EVENT_CD")]
    public string Event { get; init; } = "";

    /// <summary>The event as the source writes it.</summary>
    [Column("The event as the source writes it.", StatsApi = "result.event", Gameday = "atbat or action event", Retrosheet = "EVENT_TX")]
    public string? EventText { get; init; }

    /// <summary>The event in a sentence.</summary>
    [Column("The event in a sentence.", StatsApi = "result.description", Gameday = "des")]
    public string? Description { get; init; }

    /// <summary>The event ends the plate appearance.</summary>
    [Column("The event ends the plate appearance.", StatsApi = "event table", Gameday = "event table", Retrosheet = "BAT_EVENT_FL")]
    public bool IsPlateAppearance { get; init; }

    /// <summary>An official time at bat.</summary>
    [Column("An official time at bat.", StatsApi = "event table", Gameday = "event table", Retrosheet = "AB_FL")]
    public bool IsAtBat { get; init; }

    /// <summary>Bases of the hit: 0 none, 1 to 4.</summary>
    [Column("Bases of the hit: 0 none, 1 to 4.", StatsApi = "event table", Gameday = "event table", Retrosheet = "H_CD")]
    public int HitBases { get; init; }

    /// <summary>A sacrifice bunt.</summary>
    [Column("A sacrifice bunt.", StatsApi = "result.eventType", Gameday = "event", Retrosheet = "SH_FL")]
    public bool IsSacrificeHit { get; init; }

    /// <summary>A sacrifice fly.</summary>
    [Column("A sacrifice fly.", StatsApi = "result.eventType", Gameday = "event", Retrosheet = "SF_FL")]
    public bool IsSacrificeFly { get; init; }

    /// <summary>Outs made by the event.</summary>
    [Column("Outs made by the event.", StatsApi = "runners movement.isOut", Gameday = "o", Retrosheet = "EVENT_OUTS_CT")]
    public int OutsMade { get; init; }

    /// <summary>A double play.</summary>
    [Column("A double play.", StatsApi = "eventType, runners", Gameday = "event", Retrosheet = "DP_FL")]
    public bool IsDoublePlay { get; init; }

    /// <summary>A triple play.</summary>
    [Column("A triple play.", StatsApi = "eventType, runners", Gameday = "event", Retrosheet = "TP_FL")]
    public bool IsTriplePlay { get; init; }

    /// <summary>A double play the batter grounded into.</summary>
    [Column("A double play the batter grounded into.", StatsApi = "result.eventType", Gameday = "event", Retrosheet = "DP_FL with GDP modifier")]
    public bool IsGroundedIntoDoublePlay { get; init; }

    /// <summary>Runs scored by the event.</summary>
    [Column("Runs scored by the event.", StatsApi = "runners details.isScoringEvent", Gameday = "runner score", Retrosheet = "EVENT_RUNS_CT")]
    public int Runs { get; init; }

    /// <summary>Runs batted in.</summary>
    [Column("Runs batted in.", StatsApi = "result.rbi, runners details.rbi", Gameday = "rbi", Retrosheet = "RBI_CT")]
    public int RunsBattedIn { get; init; }

    /// <summary>A wild pitch, also on a strikeout or walk.</summary>
    [Column("A wild pitch, also on a strikeout or walk.", StatsApi = "runners details.eventType", Gameday = "event, des", Retrosheet = "WP_FL")]
    public bool IsWildPitch { get; init; }

    /// <summary>A passed ball, also on a strikeout or walk.</summary>
    [Column("A passed ball, also on a strikeout or walk.", StatsApi = "runners details.eventType", Gameday = "event, des", Retrosheet = "PB_FL")]
    public bool IsPassedBall { get; init; }

    /// <summary>A bunt.</summary>
    [Column("A bunt.", StatsApi = "hitData.trajectory", Gameday = "des", Retrosheet = "BUNT_FL")]
    public bool? IsBunt { get; init; }

    /// <summary>Errors made.</summary>
    [Column("Errors made.", StatsApi = "runners credits", Retrosheet = "ERR_CT")]
    public int Errors { get; init; }

    /// <summary>ground_ball, fly_ball, line_drive or popup.</summary>
    [Column("ground_ball, fly_ball, line_drive or popup.", StatsApi = "hitData.trajectory", Gameday = "des", Retrosheet = "BATTEDBALL_CD")]
    public string? BattedBall { get; init; }

    /// <summary>Where the ball was hit: Retrosheet's location, or the position of the fielder.</summary>
    [Column("Where the ball was hit: Retrosheet's location, or the position of the fielder.", StatsApi = "hitData.location", Retrosheet = "BATTEDBALL_LOC_TX")]
    public string? HitLocation { get; init; }

    /// <summary>Position of the fielder who first handled the batted ball, 1 to 9.</summary>
    [Column("Position of the fielder who first handled the batted ball, 1 to 9.", StatsApi = "runners credits", Retrosheet = "FLD_CD")]
    public int? FieldedBy { get; init; }

    /// <summary>Runner on first before the event.</summary>
    [Column("Runner on first before the event.", StatsApi = "runners, followed", Gameday = "b1 before", Retrosheet = "BASE1_RUN_ID")]
    public string? RunnerOnFirstId { get; init; }

    /// <summary>Runner on second before the event.</summary>
    [Column("Runner on second before the event.", StatsApi = "runners, followed", Gameday = "b2 before", Retrosheet = "BASE2_RUN_ID")]
    public string? RunnerOnSecondId { get; init; }

    /// <summary>Runner on third before the event.</summary>
    [Column("Runner on third before the event.", StatsApi = "runners, followed", Gameday = "b3 before", Retrosheet = "BASE3_RUN_ID")]
    public string? RunnerOnThirdId { get; init; }

    /// <summary>Occupied bases before the event: 1 first, 2 second, 4 third, added up.</summary>
    [Column("Occupied bases before the event: 1 first, 2 second, 4 third, added up.", StatsApi = "runners, followed", Gameday = "b1 b2 b3", Retrosheet = "START_BASES_CD")]
    public int BasesBefore { get; init; }

    /// <summary>Occupied bases after the event, coded alike.</summary>
    [Column("Occupied bases after the event, coded alike.", StatsApi = "runners, followed", Gameday = "b1 b2 b3", Retrosheet = "END_BASES_CD")]
    public int BasesAfter { get; init; }

    /// <summary>The last event of the half-inning.</summary>
    [Column("The last event of the half-inning.", Retrosheet = "INN_END_FL")]
    public bool IsLastOfHalf { get; init; }

    /// <summary>When the plate appearance or the action began.</summary>
    [Column("When the plate appearance or the action began.", Unit = "UTC", StatsApi = "about.startTime, playEvents startTime", Gameday = "start_tfs_zulu, tfs_zulu")]
    public DateTime? StartTime { get; init; }

    /// <summary>When the plate appearance or the action ended.</summary>
    [Column("When the plate appearance or the action ended.", Unit = "UTC", StatsApi = "about.endTime, playEvents endTime")]
    public DateTime? EndTime { get; init; }
}
