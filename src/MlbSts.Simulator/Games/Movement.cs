using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>A fielder's part in a play.</summary>
/// <param name="Fielder">Who.</param>
/// <param name="Position">Where he plays.</param>
/// <param name="What">f_putout, f_assist, f_fielded_ball or f_fielding_error.</param>
internal sealed record Credit(Player Fielder, Position Position, string What);

/// <summary>A runner's way in a play. Bases are 0 for the plate before it, 1 to 3, and 4 for a run.</summary>
internal sealed record Movement
{
    public const int Home = 4;

    public required Player Runner { get; init; }

    /// <summary>The pitcher who is charged with the run.</summary>
    public required Player ResponsiblePitcher { get; init; }

    public required int Start { get; init; }

    /// <summary>Where he ends; where he is put out, if he is.</summary>
    public required int End { get; init; }

    public bool IsOut { get; init; }

    /// <summary>1 to 3 for an out.</summary>
    public int OutNumber { get; init; }

    /// <summary>Index of the play event with which it happens.</summary>
    public int EventIndex { get; init; }

    public required string EventType { get; init; }

    public required string Event { get; init; }

    /// <summary>The API's movementReason; <see langword="null"/> for the batter.</summary>
    public string? Reason { get; init; }

    public bool BattedIn { get; init; }

    public bool Earned { get; init; }

    /// <summary>He came to bat and reached by an error, or was set on second base: no run of his is earned.</summary>
    public bool ReachedUnearned { get; init; }

    public IReadOnlyList<Credit> Credits { get; init; } = [];

    public bool Scores => End == Home && !IsOut;
}
