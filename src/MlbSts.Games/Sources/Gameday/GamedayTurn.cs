using System.Text;
using System.Xml.Linq;
using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>One <c>atbat</c>: its pitches, what its runners do meanwhile, and its end.</summary>
internal sealed class GamedayTurn(
    XElement turn,
    IReadOnlyList<XElement> actions,
    int inning,
    bool isTop,
    PlayBook book,
    GamedayPeople people,
    GameTables tables
)
{
    private readonly StringBuilder _sequence = new();
    private readonly string _batter = turn.Text("batter") ?? "";
    private readonly EventWord _word = GamedayWords.Of(turn.Text("event"));
    private (int Balls, int Strikes) _count;
    private (int Balls, int Strikes) _countBefore;
    private bool _pitchIsLast;
    private int _pitches;
    private string _pitcher = turn.Text("pitcher") ?? "";

    /// <summary>Adds the rows.</summary>
    /// <param name="pitcherBefore">Who pitched for the team last: the pitcher named is that of the end.</param>
    /// <returns>Who pitches now.</returns>
    public string Add(string? pitcherBefore)
    {
        var relieved = actions
            .FirstOrDefault(action => GamedayWords.Of(action.Text("event")).Word == "pitching_substitution")
            ?.Number("event_num");
        if (relieved is not null && pitcherBefore is not null && turn.Elements("pitch").FirstOrDefault()?.Number("event_num") < relieved)
            _pitcher = pitcherBefore;
        foreach (var action in actions)
            FollowSubstitution(action);
        if (turn.Attribute("b1") is not null)
            AddStory();
        else
            AddElements(relieved);
        return _pitcher;
    }

    // game_events.xml: actions of runners stand before the turn at bat they interrupt.
    private void AddStory()
    {
        foreach (
            var action in actions.Where(action =>
                GamedayWords.Of(action.Text("event")) is { IsEvent: true, IsUnknown: false, EndsPlateAppearance: false }
            )
        )
            AddMeanwhile(GamedayStory.Runners(book, people, action, null), action);
        AddEnd(GamedayStory.Runners(book, people, turn, _batter));
    }

    private void FollowSubstitution(XElement action)
    {
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            if (
                action.Text("player") is { } player
                && book.RunnerOn(onBase) is { } runner
                && runner != player
                && GamedayText.IsRunFor(action.Text("des") ?? "", people.NameOf(runner))
            )
                book.Place(onBase, player);
        }
    }

    private void AddElements(int? relieved)
    {
        var children = turn.Elements().ToList();
        var lastPitch = children.FindLastIndex(child => child.Name.LocalName == "pitch");
        var own = new List<XElement>();
        var meanwhile = new List<XElement>();
        for (var i = 0; i < children.Count; i++)
        {
            if (meanwhile.Count > 0 && (children[i].Name.LocalName != "runner" || EventOf(children[i]) != EventOf(meanwhile[0])))
                AddMeanwhile(meanwhile, ActionOf(meanwhile[0]));
            if (children[i].Number("event_num") > relieved)
                _pitcher = turn.Text("pitcher") ?? "";
            switch (children[i].Name.LocalName)
            {
                case "pitch":
                    Follow(children[i]);
                    break;
                case "po":
                    if ((children[i].Text("des") ?? "").LastOrDefault(char.IsAsciiDigit) is >= '1' and <= '3' and var onBase)
                        _sequence.Append(onBase);
                    _pitchIsLast = false;
                    break;
                case "runner":
                    (IsMeanwhile(children[i], isAfterLastPitch: i > lastPitch) ? meanwhile : own).Add(children[i]);
                    break;
            }
        }
        if (meanwhile.Count > 0)
            AddMeanwhile(meanwhile, ActionOf(meanwhile[0]));
        _pitcher = turn.Text("pitcher") ?? "";
        AddEnd(own);
    }

    // A runner's own event is told by its name; on the last pitch of a plate appearance it is part of its end. Gameday names runners of
    // the end "Pickoff Attempt" as well.
    private bool IsMeanwhile(XElement runner, bool isAfterLastPitch)
    {
        var word = GamedayWords.Of(runner.Text("event"));
        if (!word.IsEvent || word.IsUnknown || word.EndsPlateAppearance || runner.Text("event") == turn.Text("event"))
            return false;
        var isLater = runner.Text("event_num") is { } number && turn.Text("event_num") is { } end && number != end;
        return !_word.EndsPlateAppearance || !isAfterLastPitch || (isLater && word.Has(EventTraits.BetweenPitches));
    }

    private static string EventOf(XElement runner) => runner.Text("event_num") ?? runner.Text("event") ?? "";

    private void Follow(XElement pitch)
    {
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            // Who runs for whom is said nowhere else.
            if (pitch.Text(GamedayMoves.OnBase(onBase)) is { } runner && book.RunnerOn(onBase) is { } followed && followed != runner)
                book.Place(onBase, runner);
        }
        var code = PitchCodes.OfGameday(pitch.Text("des"), pitch.Text("type"));
        tables.Pitches.Add(
            GamedayPitches.Row(
                pitch,
                Play(null, null, _count) with
                {
                    GameId = tables.Game.GameId,
                    PlayIndex = book.NextIndex,
                    Inning = inning,
                    Half = isTop ? "top" : "bottom",
                },
                ++_pitches,
                _count,
                code
            )
        );
        _sequence.Append(code.Letters);
        _countBefore = _count;
        _count = pitch.Text("type") switch
        {
            "B" => (_count.Balls + 1, _count.Strikes),
            // A foul is no third strike, but for a tip or a bunt.
            "S" when _count.Strikes < 2 || code.Call.Name is not ("foul" or "foul_pitchout") => (_count.Balls, _count.Strikes + 1),
            _ => _count,
        };
        _pitchIsLast = true;
    }

    private void AddMeanwhile(List<XElement> runners, XElement? action)
    {
        var name = runners.FirstOrDefault()?.Text("event") ?? action?.Text("event");
        var word = GamedayWords.Of(name);
        var description = action?.Text("des");
        var count = _pitchIsLast && !word.Has(EventTraits.BetweenPitches) ? _countBefore : _count;
        var moves = new GamedayMoves(runners, people, book).WithoutBatter(action?.Number("o"), description);
        var play = Play(name, description, count) with
        {
            StartTime = action?.Moment("tfs_zulu"),
            Errors = GamedayText.Errors(description ?? ""),
        };
        if (moves.Any(move => move.Matters))
        {
            book.Add(play, word, moves);
            _sequence.Append('.');
        }
        runners.Clear();
    }

    private XElement? ActionOf(XElement runner) =>
        actions.FirstOrDefault(action => action.Text("event_num") is { } number && number == runner.Text("event_num"))
        ?? actions.FirstOrDefault(action => action.Text("event") == runner.Text("event"));

    private void AddEnd(List<XElement> runners)
    {
        var description = turn.Text("des") ?? "";
        var score =
            turn.Number("away_team_runs") is { } away && turn.Number("home_team_runs") is { } home ? (away, home) : ((int, int)?)null;
        var moves = new GamedayMoves(runners, people, book);
        if (!_word.EndsPlateAppearance && !_word.IsUnknown)
        {
            AddRunnerEnd(moves.WithoutBatter(turn.Number("o"), description), description);
            return;
        }
        var inPlay = turn.Elements("pitch").LastOrDefault()?.Text("type") == "X";
        var play = Play(turn.Text("event"), description.Trim(), _countBefore) with
        {
            IsPlateAppearance = true,
            RunsBattedIn = turn.Number("rbi") ?? runners.Count(runner => runner.Text("rbi") == "T"),
            Errors = GamedayText.Errors(description),
            IsBunt = inPlay && description.Contains("bunt", StringComparison.Ordinal),
            BattedBall = inPlay ? GamedayText.BattedBall(description) : null,
            FieldedBy = inPlay ? GamedayText.FieldedBy(description) : null,
            StartTime = turn.Moment("start_tfs_zulu"),
        };
        book.Add(play, _word, moves.WithBatter(_batter, _word, turn.Number("o"), description), score);
    }

    // The half-inning ended on a runner: the event itself is told by a runner or by an action before.
    private void AddRunnerEnd(List<Movement> moves, string description)
    {
        if (!moves.Any(move => move.Matters))
            return;
        var action = actions.LastOrDefault(action => GamedayWords.Of(action.Text("event")) is { IsEvent: true, IsUnknown: false });
        var word = action is null ? _word : GamedayWords.Of(action.Text("event"));
        var count = _pitchIsLast && !word.Has(EventTraits.BetweenPitches) ? _countBefore : _count;
        book.Add(
            Play(action?.Text("event") ?? turn.Text("event"), description.Trim(), count) with
            {
                StartTime = turn.Moment("start_tfs_zulu"),
            },
            word,
            moves
        );
    }

    private PlayRow Play(string? text, string? description, (int Balls, int Strikes) count) =>
        new()
        {
            PlateAppearance = turn.Number("num") ?? 0,
            BatterId = _batter,
            BatterHand = turn.Text("stand"),
            PitcherId = _pitcher,
            PitcherHand = turn.Text("p_throws"),
            BatterSlot = people.SlotOf(_batter),
            BatterPosition = people.PositionOf(_batter),
            Balls = count.Balls,
            Strikes = count.Strikes,
            PitchSequence = _sequence.Length == 0 ? null : _sequence.ToString(),
            EventText = text,
            Description = description?.Trim(),
        };
}
