using MlbSts.Domain;

namespace MlbSts.Operations;

/// <summary><c>audit/operations/{kind}/{subject}/{startedAt}.json</c> of <c>mlb-state</c>: an operation that came to its end.</summary>
/// <param name="Kind">The kind of operation.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="What">What it was, in a line.</param>
/// <param name="Reached">The last step that its journal knew of.</param>
/// <param name="Owner">Host and process that began it.</param>
/// <param name="StartedAt">When; real time.</param>
/// <param name="EndedBy">Host and process that brought it to its end.</param>
/// <param name="EndedAt">When; real time.</param>
/// <param name="IsRecovered">It had been cut off.</param>
/// <param name="GamePk">The game, where it was about one.</param>
public sealed record AuditEntry(
    string Kind,
    string Subject,
    OperationOutcome Outcome,
    string What,
    string Reached,
    string Owner,
    DateTimeOffset StartedAt,
    string EndedBy,
    DateTimeOffset EndedAt,
    bool IsRecovered,
    GamePk? GamePk
);
