namespace MlbSts.Lake.Checks;

/// <summary>A figure on which the lake and what it is compared with differ.</summary>
/// <param name="Subject">The game, team or player.</param>
/// <param name="Team">The team, where the subject is a game or a player of one team; empty otherwise.</param>
/// <param name="Field">What differs.</param>
/// <param name="Theirs">The other side's value; empty where it has none.</param>
/// <param name="Ours">The lake's value; empty where it has none.</param>
public sealed record CheckDifference(string Subject, string Team, string Field, string Theirs, string Ours)
{
    /// <summary>Why they differ, where that is known; null otherwise.</summary>
    public string? Explanation { get; init; }

    /// <summary>Games whose line has just the difference in it: one of them counted twice or not at all would explain it.</summary>
    public IReadOnlyList<string> Games { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Subject}{(Team.Length > 0 ? " " : "")}{Team} {Field}: {(Theirs.Length > 0 ? Theirs : "nothing")}, ours {(Ours.Length > 0 ? Ours : "nothing")}";
}
