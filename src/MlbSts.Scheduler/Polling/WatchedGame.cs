using MlbSts.Domain;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Polling;

/// <summary>A game the Scheduler watches. Changed only under the lock of its <see cref="WatchList"/>.</summary>
internal sealed class WatchedGame(GamePk gamePk)
{
    public GamePk GamePk { get; } = gamePk;

    public DateOnly Date { get; set; }

    /// <summary>The date was concluded from a stored document; the first row of the schedule puts it right.</summary>
    public bool IsDateGuessed { get; set; }

    public DateTimeOffset Start { get; set; }

    /// <summary>The start is not a placeholder.</summary>
    public bool IsStartKnown { get; set; } = true;

    /// <summary>Readings of the schedule of its date that did not list it, in a row.</summary>
    public int Misses { get; set; }

    /// <summary>The schedule of its date does not list it any more.</summary>
    public bool IsVanished => Misses >= WatchList.MissesToVanish;

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

    /// <summary>When a whole feed came last, or the patched one was held against it.</summary>
    public DateTimeOffset? LastWhole { get; set; }

    /// <summary>What is known for the next plan.</summary>
    public PollObservations Seen { get; set; } = new(GameState.Scheduled);

    /// <summary>How the present interval was decided; <see langword="null"/> before the first poll.</summary>
    public PollPlan? Plan { get; set; }

    /// <summary>Polls that failed since the last that did not.</summary>
    public int Failures { get; set; }
}
