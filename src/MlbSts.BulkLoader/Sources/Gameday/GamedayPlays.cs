using System.Xml.Linq;
using MlbSts.BulkLoader.Sources.PlayByPlay;
using MlbSts.Lake;

namespace MlbSts.BulkLoader.Sources.Gameday;

/// <summary>Rows of <c>plays</c>, <c>runners</c> and <c>pitches</c> from <c>inning_all.xml</c>.</summary>
internal sealed class GamedayPlays(GameTables tables, PlayBook book, GamedayPeople people)
{
    private static readonly (string Name, bool IsTop)[] Halves = [("top", true), ("bottom", false)];

    public void Add(XElement game)
    {
        foreach (var inning in game.Elements("inning").OrderBy(inning => inning.Number("num")))
        {
            foreach (var (name, isTop) in Halves)
                AddHalf(inning.Elements(name).Elements(), inning.Number("num") ?? 1, isTop);
        }
        book.EndHalf();
    }

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
            new GamedayTurn(happening, actions, inning, isTop, book, people, tables).Add();
            actions.Clear();
        }
    }
}
