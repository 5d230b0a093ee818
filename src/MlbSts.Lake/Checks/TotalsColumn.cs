namespace MlbSts.Lake.Checks;

/// <summary>A figure of players' totals.</summary>
/// <param name="Name">The lake's name of it.</param>
/// <param name="Headers">What a header may call it, in lower case without blanks and signs.</param>
/// <param name="Figure">Its value in a line; null where it is not known.</param>
internal sealed record TotalsColumn(string Name, IReadOnlyList<string> Headers, Func<PlayerLine, int?> Figure)
{
    /// <summary>It is written as innings, a third after the point: 200.1 are 601 outs.</summary>
    public bool IsInnings { get; init; }
}
