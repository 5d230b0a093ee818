using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources;

/// <summary>Retrosheet's codes for MLB's teams, those of the All-Star Game too.</summary>
internal static class TeamNames
{
    // TeamCodes holds clubs only.
    private static readonly Dictionary<int, string> AllStars = new() { [159] = "ALS", [160] = "NLS" };

    /// <summary>The code of a team; of one nobody knows, its abbreviation with three letters.</summary>
    /// <param name="mlbId">MLB's number.</param>
    /// <param name="season">The year.</param>
    /// <param name="abbreviation">MLB's abbreviation.</param>
    public static string Retro(int? mlbId, int season, string? abbreviation)
    {
        if (mlbId is { } id && (TeamCodes.OfMlbId(id, season)?.Retro ?? AllStars.GetValueOrDefault(id)) is { } known)
            return known;
        var letters = string.Concat((abbreviation ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.PadRight(3, '_')[..3];
    }
}
