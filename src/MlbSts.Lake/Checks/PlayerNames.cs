using MlbSts.Games.Tables;

namespace MlbSts.Lake.Checks;

/// <summary>Finds players by code, MLB's number or name.</summary>
internal sealed class PlayerNames
{
    // Accented letters of names and how most tables write them; other signs fall away.
    private const string Accented = "áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ";
    private const string Unaccented = "aaaaaaeeeeiiiiooooouuuuncAAAAAAEEEEIIIIOOOOOUUUUNC";

    private readonly ILookup<string, string> _ids;

    /// <summary>Players of the lake.</summary>
    public PlayerNames(IEnumerable<PlayerRow> players) =>
        _ids = players.SelectMany(Keys).Distinct().ToLookup(pair => pair.Key, pair => pair.Id);

    /// <summary>The players a text can mean.</summary>
    public IReadOnlyList<string> Find(string text) => [.. _ids[Plain(text)]];

    private static IEnumerable<(string Key, string Id)> Keys(PlayerRow player)
    {
        foreach (
            var name in (string?[])
                [
                    player.PlayerId,
                    player.RetroId,
                    player.MlbId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    player.FullName,
                    $"{player.FirstName} {player.LastName}",
                ]
        )
        {
            if (!string.IsNullOrWhiteSpace(name))
                yield return (Plain(name), player.PlayerId);
        }
    }

    // Ruiz, José and Jose Ruiz are one name.
    private static string Plain(string name)
    {
        var comma = name.IndexOf(',');
        var inOrder = comma < 0 ? name : $"{name[(comma + 1)..]} {name[..comma]}";
        return string.Concat(
                inOrder.Select(letter => Accented.IndexOf(letter) is >= 0 and var at ? Unaccented[at] : letter).Where(char.IsLetterOrDigit)
            )
            .ToLowerInvariant();
    }
}
