using MlbSts.Domain;
using MlbSts.Games.Finding;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Requests;

/// <summary>What of the sources is to be loaded, and what holds when two documents of a game differ.</summary>
public sealed record LoadPlan
{
    /// <summary>Only this season; null for all.</summary>
    public int? Season { get; init; }

    /// <summary>Only this phase; null for both.</summary>
    public SeasonPhase? Phase { get; init; }

    /// <summary>Only games of this day and later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only games of this day and earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only games of these teams, by Retrosheet code; empty for all.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>Only this game, and it replaces what is there: a correction. A game id or a gamePk.</summary>
    public string? Correction { get; init; }

    /// <summary>What decides between two documents of a game.</summary>
    public ConflictStrategy Strategy { get; init; } = ConflictStrategy.SourcePriority;

    /// <summary>Kinds of sources, the most trusted first.</summary>
    public IReadOnlyList<string> SourcePriority { get; init; } = SourceKinds.Names;

    /// <summary>Whether a game may be asked for; <see cref="Wants(GameRow)"/> knows for certain.</summary>
    public bool Wants(FoundGame game) =>
        (Season is null || game.Season == Season)
        && (Phase is null || game.Phase == Phase)
        && (From is null || game.Key.Date >= From)
        && (To is null || game.Key.Date <= To)
        && (Correction is null || game.Key.ToString() == Correction || game.GamePk?.ToString() == Correction);

    /// <summary>Whether a game is asked for, now that the visitors are known too: sources find only the home team.</summary>
    public bool Wants(GameRow game) => Teams.Count == 0 || Teams.Contains(game.HomeTeam) || Teams.Contains(game.AwayTeam);
}
