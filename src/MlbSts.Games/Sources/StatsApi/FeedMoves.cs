using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Json;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>The entries of a play's <c>runners</c>, brought together by what they belong to.</summary>
internal sealed class FeedMoves
{
    private static readonly Dictionary<string, int> Bases = new()
    {
        ["1B"] = 1,
        ["2B"] = 2,
        ["3B"] = 3,
        ["4B"] = 4,
        ["score"] = 4,
    };
    private readonly List<JsonTree> _entries = [];

    private FeedMoves(int index) => Index = index;

    /// <summary>The play event they belong to.</summary>
    public int Index { get; }

    /// <summary>What the first of them is called.</summary>
    public EventWord Word { get; private set; } = EventWords.Of(null);

    /// <summary>As the feed writes it.</summary>
    public string? EventText { get; private set; }

    /// <summary>Errors charged: one is told of every runner it moved.</summary>
    public int Errors =>
        _entries.SelectMany(Credits).Where(credit => credit.Kind.Contains("error", StringComparison.Ordinal)).Distinct().Count();

    /// <summary>Takes a play's runners apart by play event, in order.</summary>
    /// <param name="runners">The entries.</param>
    /// <param name="boundary">What happens at this play event or after it belongs together: the last pitch and what came of it.</param>
    /// <param name="last">Where an entry stands that does not say.</param>
    public static List<FeedMoves> Of(IReadOnlyList<JsonTree> runners, int boundary, int last)
    {
        var groups = new SortedDictionary<int, FeedMoves>();
        foreach (var runner in runners)
        {
            var word = EventWords.Of(runner["details"].Text("eventType"));
            if (word is { IsEvent: false, Word.Length: > 0 })
                continue;
            var index =
                word.EndsPlateAppearance && boundary < int.MaxValue
                    ? boundary
                    : Math.Min(runner["details"].Number("playIndex") ?? last, boundary);
            if (!groups.TryGetValue(index, out var group))
                groups[index] = group = new FeedMoves(index);
            group.Add(runner);
        }
        return [.. groups.Values];
    }

    /// <summary>Takes over the entries of a later event that goes on with this one.</summary>
    public void Append(FeedMoves later) => _entries.AddRange(later._entries);

    /// <summary>What becomes of each runner: his entries, joined.</summary>
    public List<Movement> Movements() =>
        [
            .. _entries
                .GroupBy(entry => entry["details"]?["runner"].Text("id") ?? "")
                .Where(runner => runner.Key.Length > 0)
                .Select(runner => Join(runner.Key, [.. runner])),
        ];

    /// <summary>The position that fielded a batted ball first: the batter's own entry says so, or the first that has a credit.</summary>
    public int? FieldedBy(string batter)
    {
        var ordered = _entries.OrderBy(entry => entry["details"]?["runner"].Text("id") != batter);
        var credits = ordered.SelectMany(Credits).ToList();
        var first = credits.FirstOrDefault(credit => credit.Kind == "f_fielded_ball");
        return (first.Kind is null ? credits.FirstOrDefault() : first).Position is >= 1 and <= 9 and var position ? position : null;
    }

    private void Add(JsonTree runner)
    {
        var word = EventWords.Of(runner["details"].Text("eventType"));
        // An error that goes along with something gives it no name.
        if (_entries.Count == 0 || Word.Has(EventTraits.Continues))
            (Word, EventText) = (word, runner["details"].Text("event"));
        _entries.Add(runner);
    }

    private static Movement Join(string runner, IReadOnlyList<JsonTree> parts)
    {
        var (start, end, isOut, traits) = (4, 0, false, EventTraits.None);
        JsonTree? ending = null;
        foreach (var part in parts)
        {
            var movement = part["movement"];
            start = Math.Min(start, Base(movement.Text("start")));
            end = Math.Max(end, Base(movement.Text("end")));
            traits |= EventWords.Of(part["details"].Text("eventType")).Traits;
            if (movement.Flag("isOut"))
                (isOut, ending) = (true, part);
            else if (part["details"].Flag("isScoringEvent"))
                ending ??= part;
        }
        if (start > 3)
            throw new GameRefusedException($"runner {runner} starts at '{parts[0]["movement"].Text("start")}': nobody starts from home");
        var details = ending?["details"];
        return new Movement(
            runner,
            start,
            isOut ? 0
                : end == 0 ? start
                : end,
            isOut
        )
        {
            OutNumber = ending?["movement"].Number("outNumber"),
            IsEarned = details.Flag("earned"),
            IsTeamUnearned = details.Flag("teamUnearned"),
            IsRunBattedIn = details.Flag("rbi"),
            Traits = traits,
            PitcherId = details?["responsiblePitcher"].Text("id"),
            Fielders = Fielders(parts),
        };
    }

    // Assists, errors and putouts in their order, as Retrosheet writes them: 643, 6E3.
    private static string? Fielders(IReadOnlyList<JsonTree> parts)
    {
        var text = new System.Text.StringBuilder();
        foreach (var credit in parts.SelectMany(Credits))
        {
            if (credit.Position is null)
                continue;
            if (credit.Kind.Contains("error", StringComparison.Ordinal))
                text.Append('E').Append(credit.Position);
            else if (credit.Kind is "f_assist" or "f_putout")
                text.Append(credit.Position);
        }
        return text.Length == 0 ? null : text.ToString();
    }

    private static IEnumerable<(string Kind, int? Position, string? Player)> Credits(JsonTree entry) =>
        (entry["credits"]?.Items ?? []).Select(credit =>
            (credit.Text("credit") ?? "", credit["position"].Number("code"), credit["player"].Text("id"))
        );

    /// <summary>The number of a base the feed names, 4 home; 0 for none.</summary>
    public static int Base(string? name) => name is not null && Bases.TryGetValue(name, out var number) ? number : 0;
}
