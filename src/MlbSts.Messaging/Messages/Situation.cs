namespace MlbSts.Messaging.Messages;

/// <summary>Where a game stands, for boards and dashboards.</summary>
/// <param name="Inning">1 and up; 0 before the first.</param>
/// <param name="InningState">Top, Middle, Bottom or End, as the API says it.</param>
/// <param name="Outs">0 to 3.</param>
/// <param name="AwayTeam">Abbreviation, for example <c>TEX</c>.</param>
/// <param name="AwayRuns">Runs so far.</param>
/// <param name="HomeTeam">Abbreviation.</param>
/// <param name="HomeRuns">Runs so far.</param>
public sealed record Situation(int Inning, string InningState, int Outs, string AwayTeam, int AwayRuns, string HomeTeam, int HomeRuns);
