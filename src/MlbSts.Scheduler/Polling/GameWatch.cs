using MlbSts.Domain;

namespace MlbSts.Scheduler.Polling;

/// <summary>What the Scheduler knows of a game, as others may see it.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Date">The date it stands on in the schedule.</param>
/// <param name="Start">Scheduled start, UTC.</param>
/// <param name="Description">The two teams.</param>
/// <param name="State">The state last heard.</param>
/// <param name="Timecode">The document's timecode last heard.</param>
/// <param name="RescheduledTo">The new date of a postponed game.</param>
/// <param name="LastPoll">When it last was polled with success, on the league's clock.</param>
/// <param name="Due">When it is polled next, on the league's clock; <see langword="null"/> when nothing more is expected.</param>
/// <param name="Why">Why then, for people: the interval and its reason (<c>30 s: in progress</c>), or that of a poll outside it.</param>
/// <param name="Delivery">Where that poll stands.</param>
public sealed record GameWatch(
    GamePk GamePk,
    DateOnly Date,
    DateTimeOffset Start,
    string Description,
    GameState State,
    Timecode? Timecode,
    DateOnly? RescheduledTo,
    DateTimeOffset? LastPoll,
    DateTimeOffset? Due,
    string Why,
    PollDelivery Delivery
)
{
    /// <summary>The schedule of its date does not list it any more.</summary>
    public bool IsVanished { get; init; }

    /// <summary>
    /// Nothing more is expected: final and watched long enough, postponed or cancelled and polled at least once, or gone from the schedule.
    /// </summary>
    public bool IsSettled => (IsVanished && Due is null) || State.IsTerminal() && LastPoll is not null && (Due is null || !State.IsFinal());
}
