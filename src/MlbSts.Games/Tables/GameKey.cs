using System.Globalization;

namespace MlbSts.Games.Tables;

/// <summary>
/// What a game is known by in every source: date, home team and number. Its text is Retrosheet's game id, <c>BOS201504180</c>. Games sort
/// by date first.
/// </summary>
/// <param name="Date">The date the game counts for.</param>
/// <param name="HomeTeam">The home team's Retrosheet code of that year, for example <c>BOS</c>.</param>
/// <param name="Number">0 for the only game of the day, 1 and 2 for those of a doubleheader.</param>
public readonly record struct GameKey(DateOnly Date, string HomeTeam, int Number)
{
    /// <summary>By date, then home team, then number.</summary>
    public static IComparer<GameKey> Order { get; } = Comparer<GameKey>.Create(Compare);

    /// <summary>Reads <c>BOS201504180</c>.</summary>
    public static bool TryParse(string? text, out GameKey key)
    {
        key = default;
        if (
            text is not { Length: 12 }
            || !DateOnly.TryParseExact(text.AsSpan(3, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !char.IsAsciiDigit(text[11])
        )
            return false;
        key = new GameKey(date, text[..3], text[11] - '0');
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HomeTeam}{Date:yyyyMMdd}{Number}");

    private static int Compare(GameKey one, GameKey other)
    {
        var byDate = one.Date.CompareTo(other.Date);
        if (byDate != 0)
            return byDate;
        var byTeam = string.CompareOrdinal(one.HomeTeam, other.HomeTeam);
        return byTeam != 0 ? byTeam : one.Number.CompareTo(other.Number);
    }
}
