using System.Xml.Linq;
using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>Rows of <c>plays</c>, <c>runners</c> and <c>pitches</c> from <c>inning_all.xml</c> and <c>game_events.xml</c>.</summary>
internal sealed class GamedayPlays(GameTables tables, PlayBook book, GamedayPeople people)
{
    private static readonly (string Name, bool IsTop)[] Halves = [("top", true), ("bottom", false)];
    private readonly Dictionary<bool, string> _pitchers = [];

    /// <summary>Adds the plays of a game.</summary>
    /// <param name="innings">The innings with every pitch.</param>
    /// <param name="events">The plays alone: a half-inning the innings do not have in full is taken from there.</param>
    public void Add(XElement? innings, XElement? events)
    {
        foreach (var number in Numbers(innings).Union(Numbers(events)).Order())
        {
            foreach (var (name, isTop) in Halves)
            {
                var (full, plain) = (Half(innings, number, name), Half(events, number, name));
                AddHalf(Turns(plain) > Turns(full) ? plain : full, number, isTop);
            }
        }
        book.EndHalf();
    }

    private static IEnumerable<int> Numbers(XElement? game) =>
        (game?.Elements("inning") ?? []).Select(inning => inning.Number("num")).OfType<int>();

    private static List<XElement> Half(XElement? game, int number, string name) =>
        [.. (game?.Elements("inning") ?? []).Where(inning => inning.Number("num") == number).Elements(name).Elements()];

    private static int Turns(List<XElement> half) => half.Count(happening => happening.Name.LocalName == "atbat");

    private void AddHalf(IEnumerable<XElement> happenings, int inning, bool isTop)
    {
        var actions = new List<XElement>();
        foreach (var happening in happenings)
        {
            if (happening.Name.LocalName == "action")
                actions.Add(happening);
            if (happening.Name.LocalName != "atbat")
                continue;
            book.EnterHalf(inning, isTop);
            _pitchers[isTop] = new GamedayTurn(happening, actions, inning, isTop, book, people, tables).Add(
                _pitchers.GetValueOrDefault(isTop)
            );
            actions.Clear();
        }
    }
}
