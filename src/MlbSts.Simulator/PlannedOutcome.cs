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
