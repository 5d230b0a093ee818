using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>What kind of event it is, in the API's sense of a play event's <c>type</c>.</summary>
internal enum PlayEventKind
{
    Pitch,
    Action,
}

/// <summary>One pitch or action within a plate appearance, with what the scoreboard says after it.</summary>
internal sealed record PlayEvent
{
    public required PlayEventKind Kind { get; init; }

    public required DateTimeOffset Start { get; init; }

    /// <summary>The moment the feed shows it.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The pitch's call (B, S, C, F, X, D, E, H), or an action's event type.</summary>
    public required string Code { get; init; }

    public required string Description { get; init; }

    public int Balls { get; init; }

    public int Strikes { get; init; }

    public int Outs { get; init; }

    /// <summary>Who is on first, second and third base after it.</summary>
    public required IReadOnlyList<Player?> Bases { get; init; }

    public int AwayScore { get; init; }

    public int HomeScore { get; init; }

    /// <summary>What a pitch looked like.</summary>
    public PitchLook? Look { get; init; }

    /// <summary>Whom an action is about: the new pitcher, the runner, the pinch hitter.</summary>
    public Player? Player { get; init; }

    /// <summary>Whom <see cref="Player"/> replaces.</summary>
    public Player? Replaced { get; init; }

    /// <summary>A change of the game's status that comes with it.</summary>
    public FeedStatus? Status { get; init; }
}
