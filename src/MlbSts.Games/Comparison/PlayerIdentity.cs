using MlbSts.Games.Tables;

namespace MlbSts.Games.Comparison;

/// <summary>
/// Finds out which of MLB's players is which of Retrosheet's: no source has both numbers. Within a season, one player of a team and one
/// name is the same man in every source; where a team has
/// two of a name, nothing is guessed.
/// </summary>
public static class PlayerIdentity
{
    /// <summary>
    /// Fills <see cref="PlayerRow.MlbId"/> and <see cref="PlayerRow.RetroId"/> of all rows of players found in two sources.
    /// </summary>
    /// <param name="players">The rows of all sources.</param>
    /// <returns>Those who stay without, because more than one could be meant.</returns>
    public static IReadOnlyList<AmbiguousPlayer> Fill(IReadOnlyCollection<PlayerRow> players)
    {
        var ambiguous = new List<AmbiguousPlayer>();
        var pairs = new List<(int MlbId, string RetroId, List<PlayerRow> Rows)>();
        foreach (
            var name in players
                .GroupBy(player => (player.Season, player.Team, Name: PlayerName.Normalise(NameOf(player))))
                .Where(name => name.Key.Name.Length > 0)
        )
        {
            var rows = name.ToList();
            var (mlbIds, retroIds) = Ids(rows);
            if (mlbIds.Count == 1 && retroIds.Count == 1)
                pairs.Add((mlbIds[0], retroIds[0], rows));
            else if (mlbIds.Count > 0 && retroIds.Count > 0)
                ambiguous.Add(Ambiguous(rows));
        }
        // A pair of one team must not say otherwise than that of another.
        var retroOf = pairs.ToLookup(pair => pair.MlbId, pair => pair.RetroId);
        var mlbOf = pairs.ToLookup(pair => pair.RetroId, pair => pair.MlbId);
        var sure = pairs.ToLookup(pair => retroOf[pair.MlbId].Distinct().Count() == 1 && mlbOf[pair.RetroId].Distinct().Count() == 1);
        ambiguous.AddRange(sure[false].Select(pair => Ambiguous(pair.Rows)));
        Spread(players, sure[true].Select(pair => (pair.MlbId, pair.RetroId)).Distinct().ToList());
        return ambiguous;
    }

    // A player known for one of his teams is known for the others.
    private static void Spread(IReadOnlyCollection<PlayerRow> players, List<(int MlbId, string RetroId)> pairs)
    {
        var retroOf = pairs.ToDictionary(pair => pair.MlbId, pair => pair.RetroId);
        var mlbOf = pairs.ToDictionary(pair => pair.RetroId, pair => pair.MlbId);
        foreach (var player in players)
        {
            if (player.MlbId is { } mlbId && player.RetroId is null && retroOf.TryGetValue(mlbId, out var retroId))
                player.RetroId = retroId;
            else if (player.RetroId is { } known && player.MlbId is null && mlbOf.TryGetValue(known, out var number))
                player.MlbId = number;
        }
    }

    private static (List<int> MlbIds, List<string> RetroIds) Ids(List<PlayerRow> rows) =>
        (
            [.. rows.Select(row => row.MlbId).OfType<int>().Distinct().Order()],
            [.. rows.Select(row => row.RetroId).OfType<string>().Distinct().Order(StringComparer.Ordinal)]
        );

    private static AmbiguousPlayer Ambiguous(List<PlayerRow> rows)
    {
        var (mlbIds, retroIds) = Ids(rows);
        return new AmbiguousPlayer(rows[0].Season, rows[0].Team, NameOf(rows[0]), mlbIds, retroIds);
    }

    private static string NameOf(PlayerRow player) => player.FullName ?? $"{player.FirstName} {player.LastName}";
}
