using System.Text.Json.Serialization;

namespace MlbSts.Simulator;

/// <summary>What becomes of a game on a date.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlannedOutcome>))]
public enum PlannedOutcome
{
    /// <summary>It is played to its final.</summary>
    Final,

    /// <summary>It is postponed to <see cref="PlannedGame.RescheduledTo"/>.</summary>
    Postponed,

    /// <summary>It never becomes final: the capture it is replayed from is not.</summary>
    NotFinal,
}

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
