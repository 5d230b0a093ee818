using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>A plate appearance from its first event to its result.</summary>
internal sealed record Play
{
    public required int Index { get; init; }

    public required int Inning { get; init; }

    public required bool IsTop { get; init; }

    public required Player Batter { get; init; }

    /// <summary>The batter's place in the order, 0 to 8.</summary>
    public required int Slot { get; init; }

    public required Player Pitcher { get; init; }

    public required PlayKind Kind { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<PlayEvent> Events { get; init; }

    public required IReadOnlyList<Movement> Movements { get; init; }

    public BattedBall? Ball { get; init; }

    public int Rbi { get; init; }

    public int AwayScore { get; init; }

    public int HomeScore { get; init; }

    public int OutsAfter { get; init; }

    /// <summary>Who is on first, second and third base before it.</summary>
    public required IReadOnlyList<Player?> BasesBefore { get; init; }

    /// <summary>Who is on first, second and third base after it.</summary>
    public required IReadOnlyList<Player?> BasesAfter { get; init; }

    /// <summary>It ends its half-inning.</summary>
    public bool EndsHalf { get; init; }

    /// <summary>A review that follows it, and how long it takes.</summary>
    public Review? Review { get; init; }

    /// <summary>When the batter comes up; what happens before it, such as a pitching change, is among the events too.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>What the scoreboard says before anything happens.</summary>
    public required PlayEvent Opening { get; init; }

    /// <summary>The last pitch before it is known what comes of it.</summary>
    public required PlayEvent Pitched { get; init; }

    public DateTimeOffset End => Events[^1].End;

    /// <summary>The last event that has come, after so many of them.</summary>
    public PlayEvent Last(int events, bool isComplete) =>
        isComplete ? Events[^1]
        : events == 0 ? Opening
        : events == Events.Count ? Pitched
        : Events[events - 1];

    public bool IsScoring => Movements.Any(movement => movement.Scores);
}
