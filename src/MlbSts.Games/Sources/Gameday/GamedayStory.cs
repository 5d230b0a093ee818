using System.Xml.Linq;
using MlbSts.Games.Sources.PlayByPlay;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>
/// Runners of an event of <c>game_events.xml</c>, which has no <c>runner</c> elements: what the description says of those who are on
/// base. Its <c>b1</c> to <c>b3</c> are not followed, for they
/// are wrong after a runner's own event: real files have one man on two bases.
/// </summary>
internal static class GamedayStory
{
    private static readonly string[] Bases = ["", "1B", "2B", "3B", ""];

    /// <summary>The runners, as <c>inning_all.xml</c> would have them.</summary>
    /// <param name="book">Who is on base.</param>
    /// <param name="people">Their names.</param>
    /// <param name="happening">The <c>atbat</c> or <c>action</c>.</param>
    /// <param name="batter">The batter; null where he has no part in it.</param>
    public static List<XElement> Runners(PlayBook book, GamedayPeople people, XElement happening, string? batter)
    {
        var description = happening.Text("des") ?? "";
        var runners = new List<XElement>();
        for (var onBase = 3; onBase >= 1; onBase--)
        {
            if (book.RunnerOn(onBase) is { } runner && Tell(runner, onBase, description, people, happening) is { } told)
                runners.Add(told);
        }
        if (batter is not null && GamedayText.Destination(description, people.NameOf(batter)) is > 0 and var reached)
            runners.Add(Runner(batter, 0, reached, happening.Text("event")));
        return runners;
    }

    private static XElement? Tell(string runner, int onBase, string description, GamedayPeople people, XElement happening)
    {
        var name = people.NameOf(runner);
        if (GamedayText.SaysOut(description, name))
            return Runner(runner, onBase, 0, happening.Text("event"));
        var to = GamedayText.Destination(description, name);
        return to > onBase
            ? Runner(runner, onBase, to, GamedayText.Steals(description, name) ? "Stolen Base" : happening.Text("event"))
            : null;
    }

    private static XElement Runner(string id, int from, int to, string? name) =>
        new(
            "runner",
            new XAttribute("id", id),
            new XAttribute("start", Bases[from]),
            new XAttribute("end", Bases[to]),
            new XAttribute("event", name ?? ""),
            to == 4
                ? new[]
                {
                    new XAttribute("score", "T"),
                    new XAttribute("earned", GamedayMoves.NotSaid),
                    new XAttribute("rbi", GamedayMoves.NotSaid),
                }
                : null
        );
}
