namespace MlbSts.StatsApi.Documents;

/// <summary>
/// How often a value had another JSON type than it usually has (a number as text, a text as number), or could not be read at all.
/// Such values are read where they can be; the count shows when the API begins to change.
/// </summary>
public sealed class TypeDrift
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>All of them together.</summary>
    public int Total { get; private set; }

    /// <summary>How many at each place, for example <c>gameData/game/season</c>.</summary>
    public IReadOnlyDictionary<string, int> ByPlace => _counts;

    internal void Count(string place)
    {
        Total++;
        _counts[place] = _counts.GetValueOrDefault(place) + 1;
    }
}
