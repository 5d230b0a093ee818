namespace MlbSts.Simulator;

/// <summary>A game of the run, as it will go.</summary>
/// <param name="GamePk">Its identity; a postponed game is planned on two dates.</param>
/// <param name="Date">The date of its row in the schedule.</param>
/// <param name="Away">The visitors.</param>
/// <param name="Home">The home club.</param>
/// <param name="Starts">League time of the first state anything happens in (the first pitch, as scheduled).</param>
/// <param name="Ends">League time of its last state on this date.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="LastStatus">Status code of the last state, for example <c>F</c> or <c>DR</c>.</param>
/// <param name="LastState">The same for people, for example <c>In Progress</c>.</param>
/// <param name="RescheduledTo">The new date of a postponed game.</param>
public sealed record PlannedGame(
    int GamePk,
    DateOnly Date,
    string Away,
    string Home,
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    PlannedOutcome Outcome,
    string LastStatus,
    string LastState,
    DateOnly? RescheduledTo
);
