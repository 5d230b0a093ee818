using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>A play as the feed writes it, up to some event of it. Events are made once.</summary>
internal sealed class PlayJson(Play play)
{
    private readonly List<JsonTree> _events = [];
    private readonly JsonTree _matchup = MatchupOf(play, after: false);

    /// <summary>The play with its events so far.</summary>
    /// <param name="events">How many have come.</param>
    /// <param name="isUp">The batter has come up.</param>
    /// <param name="isComplete">It is over, and known what came of it.</param>
    /// <param name="review">What is to be said of a review: <see langword="null"/> for none yet.</param>
    public JsonTree ToJson(int events, bool isUp, bool isComplete, bool? review = null)
    {
        // What comes of the last pitch is in its entry, too, once it is known.
        var isOpen = !isComplete && events == play.Events.Count;
        for (var i = _events.Count; i < (isOpen ? events - 1 : events); i++)
            _events.Add(PlayEventJson.Of(play, i, play.Events[i]));
        var last = play.Last(events, isComplete);
        var shown = play
            .Movements.Where(movement => movement.EventIndex < events && (isComplete || movement.EventIndex < play.Events.Count - 1))
            .ToArray();
        var json = JsonPart.Object([
            ("result", Result(last, isComplete)),
            ("about", About(last, isUp, isComplete, shown, review is not null)),
            ("count", JsonPart.Object(("balls", last.Balls), ("strikes", last.Strikes), ("outs", last.Outs))),
            ("matchup", isComplete ? MatchupOf(play, after: true) : _matchup),
            ("pitchIndex", Indexes(events, PlayEventKind.Pitch)),
            ("actionIndex", Indexes(events, PlayEventKind.Action)),
            ("runnerIndex", JsonPart.Array(Enumerable.Range(0, shown.Length))),
            ("runners", JsonTree.Array(shown.Select(movement => RunnerJson.Of(movement)))),
            ("playEvents", JsonTree.Array(isOpen ? _events.Append(PlayEventJson.Of(play, events - 1, last)) : _events)),
            .. review is { } inProgress ? [("reviewDetails", ReviewDetails(play.Review!, inProgress))] : Array.Empty<(string, JsonPart)>(),
            ("playEndTime", Moments.Iso(last.End)),
            ("atBatIndex", play.Index),
        ]);
        return isComplete ? JsonPart.Packed(json) : json;
    }

    private JsonTree Result(PlayEvent last, bool isComplete) =>
        isComplete
            ? JsonPart.Object(
                ("type", "atBat"),
                ("event", play.Kind.Event),
                ("eventType", play.Kind.EventType),
                ("description", play.Description),
                ("rbi", play.Rbi),
                ("awayScore", play.AwayScore),
                ("homeScore", play.HomeScore),
                ("isOut", play.Kind.BatterOut || play.Kind == PlayKind.Forceout)
            )
            : JsonPart.Object(("type", "atBat"), ("rbi", 0), ("awayScore", last.AwayScore), ("homeScore", last.HomeScore));

    private JsonTree About(PlayEvent last, bool isUp, bool isComplete, Movement[] shown, bool hasReview) =>
        JsonPart.Object(
            ("atBatIndex", play.Index),
            ("halfInning", play.IsTop ? "top" : "bottom"),
            ("isTopInning", play.IsTop),
            ("inning", play.Inning),
            ("startTime", Moments.Iso(isUp ? play.Start : play.Opening.Start)),
            ("endTime", Moments.Iso(last.End)),
            ("isComplete", isComplete),
            ("isScoringPlay", isComplete && play.IsScoring),
            ("hasReview", hasReview),
            ("hasOut", Array.Exists(shown, movement => movement.IsOut)),
            ("captivatingIndex", 0)
        );

    private JsonTree Indexes(int events, PlayEventKind kind) =>
        JsonPart.Array(Enumerable.Range(0, events).Where(i => play.Events[i].Kind == kind));

    private static JsonTree ReviewDetails(Review review, bool inProgress) =>
        JsonPart.Object([
            ("isOverturned", false),
            ("inProgress", inProgress),
            ("reviewType", review.Status.Code),
            .. review.ChallengeTeamId is { } team ? [("challengeTeamId", team)] : Array.Empty<(string, JsonPart)>(),
        ]);

    private static JsonTree MatchupOf(Play play, bool after)
    {
        var side =
            play.Batter.Bats != 'S' ? play.Batter.Bats
            : play.Pitcher.Throws == 'R' ? 'L'
            : 'R';
        var men = play.BasesBefore.Any(runner => runner is not null);
        var members = new List<(string, JsonPart)>
        {
            ("batter", FeedNames.Person(play.Batter)),
            ("batSide", Hand(side)),
            ("pitcher", FeedNames.Person(play.Pitcher)),
            ("pitchHand", Hand(play.Pitcher.Throws)),
        };
        string[] names = ["postOnFirst", "postOnSecond", "postOnThird"];
        for (var i = 0; after && i < 3; i++)
        {
            if (play.BasesAfter[i] is { } runner)
                members.Add((names[i], FeedNames.Person(runner)));
        }
        members.AddRange([
            ("batterHotColdZones", JsonPart.EmptyArray),
            ("pitcherHotColdZones", JsonPart.EmptyArray),
            (
                "splits",
                JsonPart.Object(
                    ("batter", $"vs_{play.Pitcher.Throws}HP"),
                    ("pitcher", $"vs_{side}HB"),
                    ("menOnBase", men ? "Men_On" : "Empty")
                )
            ),
        ]);
        return JsonPart.Object([.. members]);
    }

    private static JsonTree Hand(char hand) => JsonPart.Object(("code", $"{hand}"), ("description", hand == 'L' ? "Left" : "Right"));
}
