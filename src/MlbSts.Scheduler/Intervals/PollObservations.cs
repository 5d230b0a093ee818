using MlbSts.Domain;
using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Intervals;

/// <summary>What a policy may know of a game when its next poll is planned.</summary>
/// <param name="State">The state last heard.</param>
internal sealed record PollObservations(GameState State)
{
    /// <summary>Now, on the league's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Where the game stands, once its feed says so.</summary>
    public Situation? Situation { get; init; }

    /// <summary>The last change seen since this Scheduler began to watch.</summary>
    public FeedChange? LastChange { get; init; }

    /// <summary>The newest moment that the game's feed dates.</summary>
    public FeedMoment? LastMoment { get; init; }

    /// <summary>How much later than due the last poll was sent.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>What a second of staleness of this game weighs beside one of another, as an admin set it.</summary>
    public double Priority { get; init; } = 1;

    /// <summary>What the API advises to wait (<c>metaData.wait</c>).</summary>
    public int? AdvisedWaitSeconds { get; init; }

    /// <summary>How much of a second's polls is used up: 0 none, 1 all, so that polls wait for the rate limit.</summary>
    public double Load { get; init; }
}

/// <summary>A change of a game's feed.</summary>
/// <param name="At">The feed's timecode, or when it was stored where it has none; on the league's clock.</param>
/// <param name="Sections">What changed, as <see cref="PollCompleted.ChangedSections"/> has it.</param>
internal sealed record FeedChange(DateTimeOffset At, IReadOnlyList<string> Sections);
