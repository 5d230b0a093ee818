namespace MlbSts.BulkLoader.Checks;

/// <summary>A figure on which the lake and what it is compared with differ.</summary>
/// <param name="Subject">The game, team or player.</param>
/// <param name="Team">The team, where the subject is a game; empty otherwise.</param>
/// <param name="Field">What differs.</param>
/// <param name="Theirs">The other side's value; empty where it has none.</param>
/// <param name="Ours">The lake's value; empty where it has none.</param>
internal sealed record CheckDifference(string Subject, string Team, string Field, string Theirs, string Ours)
{
    /// <summary>Why they differ, where that is known; null otherwise.</summary>
    public string? Explanation { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Subject}{(Team.Length > 0 ? " " : "")}{Team} {Field}: {(Theirs.Length > 0 ? Theirs : "nothing")}, ours {(Ours.Length > 0 ? Ours : "nothing")}";
}
