namespace MlbSts.Domain;

/// <summary>The dates of one season that decide where a game belongs when its type alone does not.</summary>
/// <param name="Year">The season.</param>
/// <param name="RegularSeasonStart">Opening day.</param>
/// <param name="RegularSeasonEnd">The last day of the regular season, tiebreakers included.</param>
public sealed record SeasonDates(int Year, DateOnly RegularSeasonStart, DateOnly RegularSeasonEnd);
