using MlbSts.Games.Tables;

namespace MlbSts.Games.Comparison;

/// <summary>Finds which event of one account of a half-inning is which of another: the pairing with the most agreement, in order.</summary>
internal static class PlayAlignment
{
    private const int SameEvent = 4;
    private const int SameSituation = 1;
    private const int SameBatterEvent = 2;

    /// <summary>Pairs of events; where one account has no such event its side is null.</summary>
    public static IReadOnlyList<(PlayRow? A, PlayRow? B)> Align(IReadOnlyList<PlayRow> a, IReadOnlyList<PlayRow> b)
    {
        var best = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(Worth(a[i], b[j]) + best[i + 1, j + 1], Math.Max(best[i + 1, j], best[i, j + 1]));
        }
        var pairs = new List<(PlayRow?, PlayRow?)>();
        var (x, y) = (0, 0);
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && Worth(a[x], b[y]) is > 0 and var worth && best[x, y] == worth + best[x + 1, y + 1])
                pairs.Add((a[x++], b[y++]));
            else if (x < a.Count && best[x, y] == best[x + 1, y])
                pairs.Add((a[x++], null));
            else
                pairs.Add((null, b[y++]));
        }
        return pairs;
    }

    // An event of a runner is never the end of a plate appearance.
    private static int Worth(PlayRow a, PlayRow b)
    {
        if (a.IsPlateAppearance != b.IsPlateAppearance)
            return 0;
        var worth =
            a.Event == b.Event ? SameEvent
            : a.IsPlateAppearance ? SameBatterEvent
            : SameSituation;
        return (a.OutsBefore, a.BasesBefore) == (b.OutsBefore, b.BasesBefore) ? worth + SameSituation : worth;
    }
}
