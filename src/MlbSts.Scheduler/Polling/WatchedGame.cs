using MlbSts.Domain;

namespace MlbSts.Scheduler.Polling;

/// <summary>A game the Scheduler watches. Changed only under the lock of its <see cref="WatchList"/>.</summary>
internal sealed class WatchedGame(GamePk gamePk)
{
    public GamePk GamePk { get; } = gamePk;

    public DateOnly Date { get; set; }

    /// <summary>The date was concluded from a stored document; the first row of the schedule puts it right.</summary>
    public bool IsDateGuessed { get; set; }

    public DateTimeOffset Start { get; set; }

    public GameState State { get; set; } = GameState.Scheduled;

    public Timecode? Timecode { get; set; }

    /// <summary>The new date of a postponed game.</summary>
    public DateOnly? RescheduledTo { get; set; }

    public string Description { get; set; } = "";

    /// <summary>When it is polled next, on the league's clock; <see langword="null"/> when nothing more is expected.</summary>
    public DateTimeOffset? Due { get; set; }

    public string Reason { get; set; } = "first";

    public bool FullFeed { get; set; }

    public DateTimeOffset? LastPoll { get; set; }

    /// <summary>The poll under way: its number, and when it was sent on the real clock.</summary>
    public string? InFlight { get; set; }

    public DateTimeOffset SentAt { get; set; }

    /// <summary>Somebody asked for a poll while one was under way.</summary>
    public bool IsAskedAgain { get; set; }

    /// <summary>The server asked not to be asked again before this moment of the real clock.</summary>
    public DateTimeOffset HeldUntil { get; set; }

    public int Failures { get; set; }

    public int Polls { get; set; }
}

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
public sealed record GameWatch(
    GamePk GamePk, DateOnly Date, DateTimeOffset Start, string Description, GameState State, Timecode? Timecode, DateOnly? RescheduledTo, DateTimeOffset? LastPoll, DateTimeOffset? Due)
{
    /// <summary>Nothing more is expected: final and watched long enough, or postponed or cancelled and polled at least once.</summary>
    public bool IsSettled => State.IsTerminal() && LastPoll is not null && (Due is null || !State.IsFinal());
}
