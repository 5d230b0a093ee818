using MlbSts.Domain;

namespace MlbSts.Rules.Definition;

/// <summary>Which games something holds for. What is left out is not asked.</summary>
public sealed record RuleScope
{
    /// <summary>The last season where no last one is given.</summary>
    public const int NoLastSeason = 9999;

    /// <summary>All games.</summary>
    public static RuleScope Everywhere { get; } = new();

    /// <summary>The states of a game; empty for all.</summary>
    public IReadOnlyList<GameState> States { get; init; } = [];

    /// <summary>The phases of a season; empty for all.</summary>
    public IReadOnlyList<SeasonPhase> Phases { get; init; } = [];

    /// <summary>The first season.</summary>
    public int FirstSeason { get; init; }

    /// <summary>The last season.</summary>
    public int LastSeason { get; init; } = NoLastSeason;

    /// <summary>Where the game comes from, of <see cref="RuleSources.All"/>; empty for all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether nobody promises the plays of the game; null for all.</summary>
    public bool? MayLackPlays { get; init; }

    /// <summary>Whether a game is one of them. A phase or season that is not known is in no scope that asks for one.</summary>
    public bool Fits(RuleSubject game) =>
        (MayLackPlays is null || MayLackPlays == game.MayLackPlays)
        && (States.Count == 0 || States.Contains(game.State))
        && (Phases.Count == 0 || (game.Phase is { } phase && Phases.Contains(phase)))
        && (Sources.Count == 0 || Sources.Contains(game.Source))
        && (game.Season is { } season ? season >= FirstSeason && season <= LastSeason : FirstSeason == 0 && LastSeason == NoLastSeason);
}
