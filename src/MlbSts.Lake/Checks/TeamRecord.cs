namespace MlbSts.Lake.Checks;

/// <summary>A team's season in the standings.</summary>
/// <param name="Games">Games played.</param>
/// <param name="Wins">Won.</param>
/// <param name="Losses">Lost.</param>
/// <param name="Ties">Tied; null where the standings do not say.</param>
/// <param name="RunsScored">Runs scored.</param>
/// <param name="RunsAllowed">Runs allowed.</param>
internal sealed record TeamRecord(int Games, int Wins, int Losses, int? Ties, int RunsScored, int RunsAllowed)
{
    /// <summary>No game yet.</summary>
    public static TeamRecord None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>What is compared.</summary>
    public static IReadOnlyList<(string Field, Func<TeamRecord, int?> Figure)> Figures { get; } =
    [
        ("games", record => record.Games),
        ("wins", record => record.Wins),
        ("losses", record => record.Losses),
        ("ties", record => record.Ties),
        ("runs scored", record => record.RunsScored),
        ("runs allowed", record => record.RunsAllowed),
    ];

    /// <summary>With one game more.</summary>
    public TeamRecord With(int scored, int allowed) =>
        new(
            Games + 1,
            Wins + (scored > allowed ? 1 : 0),
            Losses + (scored < allowed ? 1 : 0),
            Ties + (scored == allowed ? 1 : 0),
            RunsScored + scored,
            RunsAllowed + allowed
        );
}
