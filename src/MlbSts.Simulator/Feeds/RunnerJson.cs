using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>An entry of a play's <c>runners</c>.</summary>
internal static class RunnerJson
{
    public static JsonTree Of(Movement movement)
    {
        var start = movement.Start == 0 ? null : $"{movement.Start}B";
        return JsonPart.Object(
            (
                "movement",
                JsonPart.Object(
                    ("originBase", start),
                    ("start", start),
                    (
                        "end",
                        movement.IsOut ? null
                        : movement.Scores ? "score"
                        : $"{movement.End}B"
                    ),
                    ("outBase", movement.IsOut ? $"{movement.End}B" : null),
                    ("isOut", movement.IsOut),
                    ("outNumber", movement.IsOut ? (JsonPart)movement.OutNumber : JsonTree.Null)
                )
            ),
            (
                "details",
                JsonPart.Object(
                    ("event", movement.Event),
                    ("eventType", movement.EventType),
                    ("movementReason", movement.Reason),
                    ("runner", FeedNames.Person(movement.Runner)),
                    ("responsiblePitcher", movement.Scores ? FeedNames.Link(movement.ResponsiblePitcher) : JsonTree.Null),
                    ("isScoringEvent", movement.Scores),
                    ("rbi", movement.BattedIn),
                    ("earned", movement.Earned),
                    ("teamUnearned", false),
                    ("playIndex", movement.EventIndex)
                )
            ),
            (
                "credits",
                JsonTree.Array(
                    movement.Credits.Select(credit =>
                        JsonPart.Object(
                            ("player", FeedNames.Link(credit.Fielder)),
                            ("position", FeedNames.Place(credit.Position)),
                            ("credit", credit.What)
                        )
                    )
                )
            )
        );
    }
}
