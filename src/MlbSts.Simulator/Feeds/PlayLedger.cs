using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>The feed's <c>plays</c> as they grow.</summary>
internal sealed class PlayLedger
{
    private readonly List<JsonTree> _plays = [];
    private readonly List<int> _scoring = [];
    private readonly List<InningPlays> _innings = [];
    private PlayJson? _current;
    private JsonTree _scoringJson = JsonPart.EmptyArray;

    public bool IsNew(Play play) => play.Index == _plays.Count;

    /// <summary>Shows a play with its events so far.</summary>
    public void Show(Play play, int events, bool isUp, bool isComplete, bool? review = null)
    {
        if (IsNew(play))
        {
            _current = new PlayJson(play);
            _plays.Add(JsonPart.Empty);
            if (_innings.Count < play.Inning)
                _innings.Add(new InningPlays(play.Index));
            _innings[^1].Begin(play);
        }
        _plays[^1] = _current!.ToJson(events, isUp, isComplete, review);
        if (!isComplete || review is not null)
            return;
        _innings[^1].Complete(play);
        if (!play.IsScoring)
            return;
        _scoring.Add(play.Index);
        _scoringJson = JsonPart.Array(_scoring);
    }

    public JsonTree ToJson() =>
        _plays.Count == 0
            ? JsonPart.Object(
                ("allPlays", JsonPart.EmptyArray),
                ("scoringPlays", JsonPart.EmptyArray),
                ("playsByInning", JsonPart.EmptyArray)
            )
            : JsonPart.Object(
                ("allPlays", JsonTree.Array(_plays)),
                ("currentPlay", _plays[^1]),
                ("scoringPlays", _scoringJson),
                ("playsByInning", JsonTree.Array(_innings.Select(inning => inning.ToJson())))
            );
}
