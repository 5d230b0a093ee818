using System.Xml.Linq;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>Who is who in a game: names, and places in the line-ups.</summary>
internal sealed class GamedayPeople
{
    private static readonly Dictionary<string, int> PositionNumbers = new()
    {
        ["P"] = 1,
        ["C"] = 2,
        ["1B"] = 3,
        ["2B"] = 4,
        ["3B"] = 5,
        ["SS"] = 6,
        ["LF"] = 7,
        ["CF"] = 8,
        ["RF"] = 9,
        ["DH"] = 10,
        ["PH"] = 11,
        ["PR"] = 12,
    };

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, (int Slot, int Position)> _places = [];

    public GamedayPeople(IReadOnlyDictionary<GamedayKind, XElement> files)
    {
        foreach (var player in files.GetValueOrDefault(GamedayKind.Players)?.Elements("team").Elements("player") ?? [])
        {
            if (player.Text("id") is { } id)
                _names[id] = $"{player.Text("first")} {player.Text("last")}".Trim();
        }
        foreach (var line in files[GamedayKind.BoxScore].Elements().Elements().Where(line => line.Name.LocalName is "batter" or "pitcher"))
        {
            if (line.Text("id") is not { } id)
                continue;
            if (line.Text("name_display_first_last") is { } name)
                _names.TryAdd(id, name);
            if (line.Number("bo") is { } order && Positions(line) is [var first, ..])
                _places[id] = (order / 100, first);
        }
    }

    public string? NameOf(string? id) => id is null ? null : _names.GetValueOrDefault(id);

    public int? SlotOf(string id) => _places.TryGetValue(id, out var place) ? place.Slot : null;

    /// <summary>The position he took when he came in: what came later is known by substitutions.</summary>
    public int? PositionOf(string id) => _places.TryGetValue(id, out var place) ? place.Position : null;

    /// <summary>What he played, in order: <c>PH-LF</c>.</summary>
    public static IReadOnlyList<int> Positions(XElement line) =>
        [
            .. (line.Text("pos") ?? "")
                .Split('-')
                .Select(position => PositionNumbers.GetValueOrDefault(position))
                .Where(position => position > 0),
        ];
}
