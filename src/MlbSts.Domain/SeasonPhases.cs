using System.Collections.Frozen;

namespace MlbSts.Domain;

/// <summary>From <c>gameType</c> and date to the phase, as data.</summary>
public static class SeasonPhases
{
    /// <summary>A letter of <c>/api/v1/gameTypes</c>.</summary>
    /// <param name="Code">The letter.</param>
    /// <param name="Meaning">What the API calls it.</param>
    /// <param name="Phase">The phase; <see langword="null"/> where the date decides.</param>
    public sealed record GameType(string Code, string Meaning, SeasonPhase? Phase);

    /// <summary>Every game type that is known.</summary>
    public static IReadOnlyList<GameType> GameTypes { get; } =
    [
        new("S", "Spring Training", SeasonPhase.PreSeason),
        new("E", "Exhibition", null),
        new("I", "Intrasquad", null),
        new("R", "Regular Season", SeasonPhase.RegularSeason),
        new("A", "All-Star Game", SeasonPhase.RegularSeason),
        new("F", "Wild Card", SeasonPhase.PostSeason),
        new("D", "Division Series", SeasonPhase.PostSeason),
        new("L", "League Championship Series", SeasonPhase.PostSeason),
        new("W", "World Series", SeasonPhase.PostSeason),
        new("C", "Championship", SeasonPhase.PostSeason),
        new("P", "Playoffs", SeasonPhase.PostSeason),
        new("N", "Nineteenth Century Series", SeasonPhase.PostSeason),
    ];

    private static readonly FrozenDictionary<string, GameType> ByCode = GameTypes.ToFrozenDictionary(type => type.Code);

    private static readonly FrozenDictionary<SeasonPhase, string> Folders = new Dictionary<SeasonPhase, string>
    {
        [SeasonPhase.PreSeason] = "pre-season",
        [SeasonPhase.RegularSeason] = "regular-season",
        [SeasonPhase.PostSeason] = "post-season",
    }.ToFrozenDictionary();

    /// <summary>The phase of a game.</summary>
    /// <param name="gameType">The letter of <c>gameData.game.type</c>.</param>
    /// <param name="officialDate">The date the game counts for.</param>
    /// <param name="season">The season's dates where they are known; without them an exhibition counts as pre-season before April and as
    /// regular season after.</param>
    public static SeasonPhase PhaseOf(string? gameType, DateOnly officialDate, SeasonDates? season = null)
    {
        if (gameType is not null && ByCode.TryGetValue(gameType, out var type) && type.Phase is { } phase)
            return phase;
        var openingDay = season?.RegularSeasonStart ?? new DateOnly(officialDate.Year, 4, 1);
        if (officialDate < openingDay)
            return SeasonPhase.PreSeason;
        return season is not null && officialDate > season.RegularSeasonEnd ? SeasonPhase.PostSeason : SeasonPhase.RegularSeason;
    }

    /// <summary>The folder of a phase in the buckets: <c>pre-season</c>, <c>regular-season</c> or <c>post-season</c>.</summary>
    public static string Folder(this SeasonPhase phase) => Folders[phase];
}
