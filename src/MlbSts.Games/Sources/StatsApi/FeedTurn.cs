using System.Text;
using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;
using MlbSts.Json;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>One entry of <c>allPlays</c>: a turn at bat, pitch by pitch, with what happens meanwhile.</summary>
internal sealed class FeedTurn(JsonTree entry, PlayBook book, FeedLineups lineups, GameTables tables)
{
    private const int PinchHitter = 11;
    private const int PinchRunner = 12;
    private const string RunnerPlaced = "runner_placed";

    // Retrosheet knows four kinds of batted balls, and says bunt beside them.
    private static readonly Dictionary<string, string> BattedBalls = new()
    {
        ["ground_ball"] = "ground_ball",
        ["bunt_grounder"] = "ground_ball",
        ["fly_ball"] = "fly_ball",
        ["line_drive"] = "line_drive",
        ["bunt_line_drive"] = "line_drive",
        ["popup"] = "popup",
        ["bunt_popup"] = "popup",
    };

    private readonly JsonTree? _matchup = entry["matchup"];
    private readonly JsonTree? _result = entry["result"];
    private readonly IReadOnlyList<JsonTree> _events = entry["playEvents"]?.Items ?? [];
    private readonly StringBuilder _sequence = new();
    private (int Balls, int Strikes) _count;
    private (int Balls, int Strikes) _countBefore;
    private bool _pitchIsLast;
    private string _batter = "";
    private int _pitches;

    /// <summary>The pitcher: before, of the team's last turn in the field; after, of this one.</summary>
    public string? Pitcher { get; set; }

    public void Add()
    {
        var word = EventWords.Of(_result.Text("eventType"));
        var batter = _matchup?["batter"].Text("id") ?? "";
        var runners = entry["runners"]?.Items ?? [];
        var ends = word.EndsPlateAppearance || (word.IsUnknown && runners.Any(runner => runner["details"]?["runner"].Text("id") == batter));
        var last = _events.Count - 1;
        var boundary = ends ? Boundary(runners, batter, last) : int.MaxValue;
        var groups = Joined(FeedMoves.Of(runners, boundary, last));
        FirstPair(batter);
        foreach (var runner in runners.Where(runner => runner["details"].Text("eventType") == RunnerPlaced))
            Place(runner["details"]?["runner"].Text("id"), FeedMoves.Base(runner["movement"].Text("end")));

        var told = 0;
        for (var i = 0; i < _events.Count; i++)
        {
            Follow(_events[i]);
            if (told < groups.Count && groups[told].Index == i && i < boundary)
                AddMeanwhile(groups[told++], _events[i], isResult: !ends && told == groups.Count);
        }
        Pitcher = _matchup?["pitcher"].Text("id") ?? Pitcher;
        _batter = batter;
        for (; told < groups.Count && groups[told].Index != boundary; told++)
            AddMeanwhile(groups[told], entry["about"], isResult: !ends);
        if (ends)
            AddEnd(word, told < groups.Count ? groups[told] : null);
        else if (word.IsEvent && groups.Count == 0)
            book.Add(Play(_result.Text("event"), _result.Text("description"), entry["about"], _countBefore), word, [], Score());
    }

    // Everything from the last pitch on is the end of the plate appearance; without any pitch, what happens together with the batter.
    private int Boundary(IReadOnlyList<JsonTree> runners, string batter, int last)
    {
        for (var i = last; i >= 0; i--)
        {
            if (IsPitchLike(_events[i]))
                return i;
        }
        return runners
                .Where(runner => runner["details"]?["runner"].Text("id") == batter)
                .Select(runner => runner["details"].Number("playIndex"))
                .FirstOrDefault()
            ?? Math.Max(last, 0);
    }

    private List<FeedMoves> Joined(List<FeedMoves> groups)
    {
        for (var i = groups.Count - 1; i > 0; i--)
        {
            if (!groups[i].Word.Has(EventTraits.Continues) || Between(groups[i - 1].Index, groups[i].Index))
                continue;
            groups[i - 1].Append(groups[i]);
            groups.RemoveAt(i);
        }
        return groups;
    }

    // Whether a pitch or a throw comes after one event and not after the other.
    private bool Between(int first, int second)
    {
        for (var i = first + 1; i <= second && i < _events.Count; i++)
        {
            if (_events[i].Text("type") != "action")
                return true;
        }
        return false;
    }

    // The matchup is that of the end: who was relieved in the middle is known from the substitution.
    private void FirstPair(string batter)
    {
        var pitcher = _matchup?["pitcher"].Text("id");
        var relieved = _events.Any(change => change["details"].Text("eventType") == "pitching_substitution");
        Pitcher = relieved ? Pitcher ?? pitcher : pitcher ?? Pitcher;
        var pinchHit = _events.FirstOrDefault(change => change.Flag("isSubstitution") && change["position"].Number("code") == PinchHitter);
        _batter = pinchHit?["replacedPlayer"].Text("id") ?? batter;
    }

    private void Follow(JsonTree happening)
    {
        switch (happening.Text("type"))
        {
            case "action":
                FollowAction(happening);
                break;
            case "pickoff":
                var code = happening["details"].Text("code");
                if (code is [>= '1' and <= '3'])
                    _sequence.Append(happening["details"].Flag("fromCatcher") ? "+" : "").Append(code);
                _pitchIsLast = false;
                break;
            case "pitch" or "no_pitch":
                FollowPitch(happening);
                break;
            default:
                _pitchIsLast = false;
                break;
        }
    }

    private void FollowPitch(JsonTree pitch)
    {
        if (pitch.Flag("isPitch"))
            tables.Pitches.Add(
                FeedPitches.Row(
                    pitch,
                    Play(null, null, null, _count) with
                    {
                        GameId = tables.Game.GameId,
                        PlayIndex = book.NextIndex,
                        Inning = Inning,
                        Half = Half,
                    },
                    ++_pitches,
                    _count
                )
            );
        _sequence.Append(PitchCodes.Of(pitch["details"]?["call"].Text("code") ?? pitch["details"].Text("code")).Letters);
        _countBefore = _count;
        _count = (pitch["count"].Number("balls") ?? _count.Balls, pitch["count"].Number("strikes") ?? _count.Strikes);
        _pitchIsLast = true;
    }

    private void FollowAction(JsonTree action)
    {
        var player = action["player"].Text("id");
        if (player is null)
            return;
        if (action["details"].Text("eventType") == RunnerPlaced)
            Place(player, action.Number("base") ?? 2);
        if (!action.Flag("isSubstitution") || action["position"].Number("code") is not { } position)
            return;
        lineups.Change(player, position, book.NextIndex);
        if (action["details"].Text("eventType") == "pitching_substitution")
            Pitcher = player;
        else if (position == PinchHitter)
            _batter = player;
        else if (position == PinchRunner)
            Run(player, action["replacedPlayer"].Text("id"), action.Number("base"));
    }

    private void Run(string player, string? replaced, int? onBase)
    {
        for (var at = 1; at <= 3; at++)
        {
            if (replaced is not null ? book.RunnerOn(at) == replaced : at == onBase)
                book.Place(at, player);
        }
    }

    private void Place(string? player, int onBase)
    {
        if (player is not null && onBase is >= 1 and <= 3)
            book.Place(onBase, player);
    }

    private void AddMeanwhile(FeedMoves moves, JsonTree? happening, bool isResult)
    {
        var told = EventWords.Of(happening?["details"].Text("eventType"));
        var named =
            isResult ? EventWords.Of(_result.Text("eventType"))
            : told.IsEvent && !told.IsUnknown && !told.Has(EventTraits.Continues) ? told
            : moves.Word;
        var movements = moves.Movements();
        // An error that moves nobody was made on a foul fly.
        if (named.Has(EventTraits.Continues) && !movements.Any(move => move.Matters))
            named = EventWords.Of("foul_error");
        var source = isResult ? _result : happening?["details"];
        var count = _pitchIsLast && !named.Has(EventTraits.BetweenPitches) ? _countBefore : _count;
        var play = Play(source.Text("event") ?? moves.EventText, source.Text("description"), happening, count) with
        {
            RunsBattedIn = movements.Count(move => move.IsRunBattedIn == true),
            Errors = moves.Errors,
        };
        book.Add(play, named, movements, isResult ? Score() : null);
        _sequence.Append('.');
    }

    private void AddEnd(EventWord word, FeedMoves? moves)
    {
        var hit = _events.LastOrDefault(IsPitchLike)?["hitData"];
        var trajectory = hit.Text("trajectory");
        var inPlay = _events.LastOrDefault(IsPitchLike)?["details"].Flag("isInPlay") ?? false;
        var play = Play(_result.Text("event"), _result.Text("description"), entry["about"], _countBefore) with
        {
            IsPlateAppearance = true,
            RunsBattedIn = _result.Number("rbi") ?? 0,
            Errors = moves?.Errors ?? 0,
            IsBunt = trajectory?.StartsWith("bunt", StringComparison.Ordinal) ?? (inPlay ? null : false),
            BattedBall = trajectory is not null ? BattedBalls.GetValueOrDefault(trajectory) : null,
            HitLocation = hit.Text("location"),
            FieldedBy = inPlay ? moves?.FieldedBy(_batter) : null,
        };
        book.Add(play, word, moves?.Movements() ?? [], Score());
    }

    private PlayRow Play(string? text, string? description, JsonTree? time, (int Balls, int Strikes) count) =>
        new()
        {
            PlateAppearance = (entry["about"].Number("atBatIndex") ?? entry.Number("atBatIndex") ?? 0) + 1,
            BatterId = _batter,
            BatterHand = _matchup?["batSide"].Text("code"),
            PitcherId = Pitcher ?? "",
            PitcherHand = _matchup?["pitchHand"].Text("code"),
            ResponsibleBatterId = _matchup?["batter"].Text("id"),
            ResponsiblePitcherId = _matchup?["pitcher"].Text("id"),
            BatterSlot = lineups.SlotOf(_batter, BattingTeam),
            BatterPosition = lineups.PositionOf(_batter, BattingTeam),
            Balls = count.Balls,
            Strikes = count.Strikes,
            PitchSequence = _sequence.Length == 0 ? null : _sequence.ToString(),
            EventText = text,
            Description = description,
            StartTime = time.Moment("startTime"),
            EndTime = time.Moment("endTime"),
        };

    private int Inning => entry["about"].Number("inning") ?? 1;

    private string Half => entry["about"].Text("halfInning") == "bottom" ? "bottom" : "top";

    private string BattingTeam => Half == "top" ? tables.Game.AwayTeam : tables.Game.HomeTeam;

    private (int Away, int Home)? Score() =>
        _result.Number("awayScore") is { } away && _result.Number("homeScore") is { } home ? (away, home) : null;

    private static bool IsPitchLike(JsonTree happening) => happening.Text("type") is "pitch" or "no_pitch" || happening.Flag("isPitch");
}
