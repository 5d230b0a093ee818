using System.Xml.Linq;
using MlbSts.Games.Sources.PlayByPlay;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>
/// What becomes of the runners of an event. Gameday leaves the end of a runner empty where he scores, is put out, or is left on base by
/// the third out: the outs of the event and its
/// description tell them apart. An out of the batter has no entry at all.
/// </summary>
internal sealed class GamedayMoves
{
    /// <summary>Stands where a file does not say whether a run was earned or batted in.</summary>
    public const string NotSaid = "?";

    private static readonly Dictionary<string, int> Bases = new()
    {
        ["1B"] = 1,
        ["2B"] = 2,
        ["3B"] = 3,
    };
    private readonly GamedayPeople _people;
    private readonly PlayBook _book;
    private readonly List<Movement> _settled = [];
    private readonly List<Movement> _gone = [];

    public GamedayMoves(IEnumerable<XElement> runners, GamedayPeople people, PlayBook book)
    {
        (_people, _book) = (people, book);
        foreach (var runner in runners.Where(runner => runner.Text("id") is not null).GroupBy(runner => runner.Text("id")!))
        {
            var move = Join(runner.Key, [.. runner]);
            (move.End == 0 ? _gone : _settled).Add(move);
        }
    }

    /// <summary>The attribute of a pitch that names the runner on a base.</summary>
    public static string OnBase(int onBase) =>
        onBase switch
        {
            1 => "on_1b",
            2 => "on_2b",
            _ => "on_3b",
        };

    /// <summary>The moves of an event the batter has no part in.</summary>
    public List<Movement> WithoutBatter(int? outsAfter, string? description) => Settle(Outs(outsAfter, _gone.Count), description ?? "");

    /// <summary>The moves of the end of a plate appearance, the batter's too.</summary>
    public List<Movement> WithBatter(string batter, EventWord word, int? outsAfter, string description)
    {
        var batterIsOut = word.Event.Name is "out" or "strikeout";
        var outs = Outs(outsAfter, batterIsOut ? 1 : 0);
        if (_settled.Concat(_gone).Any(move => move.Start == 0))
            return Settle(outs, description);
        // Where runners account for every out the batter is safe: nobody moves him to first once the third is made.
        var named = _gone.Count(move => GamedayText.SaysOut(description, _people.NameOf(move.RunnerId)));
        var isOut = outs > named && (batterIsOut || word.IsUnknown || word.Event.IsAtBat);
        var moves = Settle(isOut ? outs - 1 : outs, description);
        moves.Add(new Movement(batter, 0, isOut ? 0 : Math.Max(1, word.Event.HitBases), isOut));
        return moves;
    }

    // Those the description says are out come first, then those nearest to being forced.
    private List<Movement> Settle(int outs, string description)
    {
        var moves = new List<Movement>(_settled);
        foreach (
            var move in _gone
                .OrderByDescending(move => GamedayText.SaysOut(description, _people.NameOf(move.RunnerId)))
                .ThenBy(move => move.Start)
        )
        {
            if (outs-- > 0)
                moves.Add(move with { IsOut = true });
        }
        return moves;
    }

    private int Outs(int? after, int otherwise) => after is { } outs ? Math.Clamp(outs - _book.Outs, 0, 3) : otherwise;

    private static Movement Join(string runner, List<XElement> parts)
    {
        var last = parts[^1];
        var scores = parts.Exists(part => part.Text("score") == "T");
        return new Movement(runner, Base(parts[0].Text("start")), scores ? 4 : Base(last.Text("end")), false)
        {
            IsEarned = Says(parts, "earned"),
            IsRunBattedIn = Says(parts, "rbi"),
            Traits = parts.Aggregate(EventTraits.None, (traits, part) => traits | GamedayWords.Of(part.Text("event")).Traits),
        };
    }

    private static bool? Says(List<XElement> parts, string attribute) =>
        parts.Exists(part => part.Text(attribute) == "T") ? true
        : parts.Exists(part => part.Text(attribute) == NotSaid) ? null
        : false;

    private static int Base(string? name) => name is not null && Bases.TryGetValue(name, out var number) ? number : 0;
}
