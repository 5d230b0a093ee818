namespace MlbSts.Rules;

/// <summary>A rule over the rows of one game.</summary>
/// <param name="Id">Its name in settings and findings.</param>
/// <param name="Meaning">What must be so.</param>
/// <param name="Severity">What a violation means.</param>
/// <param name="Check">Looks for violations. Where a table has no rows there is nothing to hold against another one.</param>
internal sealed record Rule(string Id, string Meaning, RuleSeverity Severity, RuleCheck Check)
{
    /// <summary>The first season it holds in.</summary>
    public int FirstSeason { get; init; }

    /// <summary>The last season it holds in.</summary>
    public int LastSeason { get; init; } = 9999;

    /// <summary>The sources it holds for; empty for all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The number it compares with; null where it has none.</summary>
    public int? Bound { get; init; }

    /// <summary>Switched off where false.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether it is looked at for a game.</summary>
    public bool Holds(int season, string source) => Enabled && season >= FirstSeason && season <= LastSeason && (Sources.Count == 0 || Sources.Contains(source));
}
