using MlbSts.Lake.Checks;

namespace MlbSts.Lake.Seasons;

/// <summary>What a load came to, so far or at its end. Lists are cut at <see cref="MostListed"/> entries; the counts are whole.</summary>
public sealed record LoadReport
{
    /// <summary>So many entries a list has at most.</summary>
    public const int MostListed = CheckReport.MostListed;

    /// <summary>The load's id: the same input gives the same.</summary>
    public string LoadId { get; init; } = "";

    /// <summary>Games found in the sources and asked for.</summary>
    public int Found { get; init; }

    /// <summary>Games written for the first time.</summary>
    public int Loaded { get; init; }

    /// <summary>Games whose document took the place of another.</summary>
    public int Replaced { get; init; }

    /// <summary>Games whose very document was there already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Games whose document did not prevail over the one that is there.</summary>
    public int Kept { get; init; }

    /// <summary>Games and files that could not be loaded.</summary>
    public int RefusedCount { get; init; }

    /// <summary>What could not be loaded, and why.</summary>
    public IReadOnlyList<Refusal> Refused { get; init; } = [];

    /// <summary>Files that are none that games are read from.</summary>
    public int IgnoredCount { get; init; }

    /// <summary>What was passed over, and why.</summary>
    public IReadOnlyList<Refusal> Ignored { get; init; } = [];

    /// <summary>Where two documents of a game differ: which one counts, and why; the audit log has all of them.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>What the rules found and let pass, by rule.</summary>
    public IReadOnlyDictionary<string, int> Warnings { get; init; } = new Dictionary<string, int>();

    /// <summary>Every season and phase the load touched.</summary>
    public IReadOnlyList<SeasonResult> Seasons { get; init; } = [];

    /// <summary>What the comparisons with figures of others gave.</summary>
    public IReadOnlyList<CheckReport> Checks { get; init; } = [];
}
