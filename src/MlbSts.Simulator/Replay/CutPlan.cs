using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Replay;

/// <summary>
/// Finds the states a capture has gone through, from the times of its plays and their events. The capture itself is the last.
/// </summary>
internal sealed class CutPlan
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Capture _capture;
    private readonly List<Cut> _cuts = [];
    private FeedStatus _status = FeedStatus.Scheduled;
    private bool _hasBegun;

    private CutPlan(Capture capture) => _capture = capture;

    /// <summary>All states in order, each with a second of its own.</summary>
    public static IReadOnlyList<Cut> Of(Capture capture)
    {
        var plan = new CutPlan(capture);
        plan.Before();
        plan.Plays();
        plan.End();
        return plan._cuts;
    }

    private void Before()
    {
        var events = _capture.Plays.Count == 0 ? [] : _capture.Plays[0]["playEvents"]!.Items;
        var opening = events
            .TakeWhile(one => StatusChange.Of(one) is { Coded: not "I" })
            .Select(one => (Status: StatusChange.Of(one)!, Moment: Capture.Moment(one["startTime"])))
            .ToList();
        if (_capture.Plays.Count > 0 && opening.Count == 0)
        {
            // Captures of some years do not tell of the states before the game.
            var firstPitch = Capture.Moment(_capture.Feed.At("/gameData/gameInfo/firstPitch")) ?? _capture.FirstPitch;
            opening = [(FeedStatus.PreGame, FeedTimes.PreGame(firstPitch)), (FeedStatus.Warmup, FeedTimes.Warmup(firstPitch))];
        }
        var first = opening.Select(one => one.Moment).Append(_capture.Timecode.Moment).Min() ?? _capture.Timecode.Moment;
        var scheduled = FeedTimes.Scheduled(_capture.FirstPitch);
        Add(scheduled < first ? scheduled : first.AddHours(-1), -1, 0, false, null, null);
        foreach (var (status, moment) in opening)
        {
            _status = status;
            Add(moment, -1, 0, false, null, null);
        }
    }

    private void Plays()
    {
        var (away, home) = (0, 0);
        for (var i = 0; i < _capture.Plays.Count; i++)
        {
            var play = _capture.Plays[i];
            var events = play["playEvents"]!.Items;
            var isWhole = play.At("/about/isComplete")?.AsBool() ?? true;
            var start = Capture.Moment(play.At("/about/startTime"));
            var isUp = i == 0;
            for (var j = 0; j < events.Count; j++)
            {
                var change = StatusChange.Of(events[j]);
                if (!_hasBegun && change is { Coded: not "I" })
                    continue;
                var moment = Capture.Moment(events[j]["startTime"]);
                if (!isUp && moment > start)
                {
                    isUp = true;
                    Add(start, i, j, false, away, home);
                }
                _hasBegun = true;
                _status = change ?? (_status.Coded is "S" or "P" ? FeedStatus.InProgress : _status);
                away = Math.Max(away, events[j].At("/details/awayScore")?.AsInt() ?? 0);
                home = Math.Max(home, events[j].At("/details/homeScore")?.AsInt() ?? 0);
                Add(moment, i, j + 1, false, away, home);
            }
            if (events.Count > 0 && !isWhole)
                continue;
            _hasBegun = true;
            _status = _status.Coded is "S" or "P" ? FeedStatus.InProgress : _status;
            (away, home) = Score(play, away, home);
            Add(Capture.Moment(play.At("/about/endTime")), i, events.Count, isWhole, away, home);
        }
    }

    private void End()
    {
        var feed = _capture.Feed;
        var (away, home) = (
            feed.At("/liveData/linescore/teams/away/runs")?.AsInt(),
            feed.At("/liveData/linescore/teams/home/runs")?.AsInt()
        );
        var last = _capture.Plays.Count - 1;
        var final = _capture.Timecode.Moment;
        if (_capture.IsFinal && last >= 0 && _cuts[^1].Mark.Moment < final - Second)
        {
            _status = FeedStatus.GameOver;
            Add(final - Second, last, _capture.Plays[last]["playEvents"]!.Items.Count, true, away, home);
        }
        var status = feed.At("/gameData/status")!;
        string Text(string name) => status[name]?.AsString() ?? "";
        _cuts.Add(
            new Cut(
                new StateMark(
                    final,
                    new FeedStatus(
                        Text("abstractGameState") is { Length: > 0 } text ? text : "Other",
                        Text("codedGameState"),
                        Text("detailedState"),
                        Text("statusCode"),
                        status["reason"]?.AsString()
                    ),
                    away,
                    home
                ),
                last,
                int.MaxValue,
                true
            )
        );
    }

    /// <summary>A state; what comes in the same second as the one before, or out of turn, is shown together with it.</summary>
    private void Add(DateTimeOffset? moment, int play, int events, bool isComplete, int? away, int? home)
    {
        var at = new Timecode(moment ?? DateTimeOffset.MinValue).Moment;
        if (at >= _capture.Timecode.Moment)
            return;
        if (_cuts.Count > 0 && at <= _cuts[^1].Mark.Moment)
        {
            at = _cuts[^1].Mark.Moment;
            // A first state that nobody could tell from the next one is not lost, but moved.
            if (_cuts.Count == 1)
                _cuts[0] = _cuts[0] with { Mark = _cuts[0].Mark with { Moment = at - Second } };
            else
                _cuts.RemoveAt(_cuts.Count - 1);
        }
        _cuts.Add(new Cut(new StateMark(at, _status, away, home), play, events, isComplete));
    }

    private static (int Away, int Home) Score(JsonTree play, int away, int home) =>
        (play.At("/result/awayScore")?.AsInt() ?? away, play.At("/result/homeScore")?.AsInt() ?? home);
}
