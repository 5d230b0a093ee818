namespace MlbSts.Lake.Checks;

/// <summary>
/// What a comparison of the tables with figures of others came to. Lists are cut at <see cref="MostListed"/> entries; the counts are
/// whole.
/// </summary>
/// <param name="Kind">What the figures are.</param>
/// <param name="Compared">Games, teams or players that both sides have.</param>
/// <param name="DifferenceCount">Figures that differ, and games, teams or players that one side has alone.</param>
/// <param name="ExplainedCount">How many of them are known to be errors of the other side, or to follow from how it counts.</param>
/// <param name="Differences">What differs.</param>
/// <param name="Problems">What could not be compared, and why.</param>
public sealed record CheckReport(
    CheckKind Kind,
    int Compared,
    int DifferenceCount,
    int ExplainedCount,
    IReadOnlyList<CheckDifference> Differences,
    IReadOnlyList<string> Problems
)
{
    /// <summary>So many entries a list has at most.</summary>
    public const int MostListed = 1000;

    /// <summary>The file with the figures.</summary>
    public string File { get; init; } = "";

    /// <summary>Columns that are nothing the lake has: averages, ranks.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>Everything was compared, and what differs is explained.</summary>
    public bool IsPassed => Problems.Count == 0 && DifferenceCount == ExplainedCount;

    /// <summary>The report of a comparison.</summary>
    internal static CheckReport Of(
        CheckKind kind,
        int compared,
        IReadOnlyList<CheckDifference> differences,
        IReadOnlyList<string>? problems = null
    ) =>
        new(
            kind,
            compared,
            differences.Count,
            differences.Count(difference => difference.Explanation is not null),
            [.. differences.Take(MostListed)],
            [.. (problems ?? []).Take(MostListed)]
        );

    /// <summary>Both comparisons as one.</summary>
    internal CheckReport With(CheckReport other) =>
        this with
        {
            Compared = Compared + other.Compared,
            DifferenceCount = DifferenceCount + other.DifferenceCount,
            ExplainedCount = ExplainedCount + other.ExplainedCount,
            Differences = [.. Differences.Concat(other.Differences).Take(MostListed)],
            Problems = [.. Problems.Concat(other.Problems).Take(MostListed)],
        };

    /// <summary>The report of a file that could not be compared.</summary>
    internal static CheckReport Failed(string reason) => Of(CheckKind.Unknown, 0, [], [reason]);
}
