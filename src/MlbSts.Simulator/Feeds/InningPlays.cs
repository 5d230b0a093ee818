using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>An entry of <c>playsByInning</c>.</summary>
internal sealed class InningPlays(int startIndex)
{
    private readonly List<int> _top = [];
    private readonly List<int> _bottom = [];
    private readonly List<JsonTree> _awayHits = [];
    private readonly List<JsonTree> _homeHits = [];
    private JsonTree? _json;

    public void Begin(Play play)
    {
        (play.IsTop ? _top : _bottom).Add(play.Index);
        _json = null;
    }

    /// <summary>A ball that was put in play is drawn on the inning's field.</summary>
    public void Complete(Play play)
    {
        if (play.Ball is not { } ball)
            return;
        var type =
            play.Kind.IsHit ? "H"
            : play.Kind == PlayKind.FieldError ? "E"
            : "O";
        (play.IsTop ? _awayHits : _homeHits).Add(
            JsonPart.Packed(
                JsonPart.Object(
                    ("inning", play.Inning),
                    ("pitcher", FeedNames.Person(play.Pitcher)),
                    ("batter", FeedNames.Person(play.Batter)),
                    ("coordinates", JsonPart.Object(("x", ball.X), ("y", ball.Y))),
                    ("type", type),
                    ("description", play.Kind.Event)
                )
            )
        );
        _json = null;
    }

    public JsonTree ToJson() =>
        _json ??= JsonPart.Object(
            ("startIndex", startIndex),
            ("endIndex", startIndex + _top.Count + _bottom.Count - 1),
            ("top", JsonPart.Array(_top)),
            ("bottom", JsonPart.Array(_bottom)),
            ("hits", JsonPart.Object(("away", JsonTree.Array(_awayHits)), ("home", JsonTree.Array(_homeHits))))
        );
}
