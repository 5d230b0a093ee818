using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>An entry of a play's <c>playEvents</c>.</summary>
internal static class PlayEventJson
{
    /// <summary>The entry of an event.</summary>
    /// <param name="play">The play.</param>
    /// <param name="index">The event's place in it.</param>
    /// <param name="happened">The event, as far as it is known.</param>
    public static JsonTree Of(Play play, int index, PlayEvent happened) =>
        JsonPart.Packed(happened.Kind == PlayEventKind.Pitch ? Pitch(play, happened, index) : Action(happened, index));

    private static JsonTree Pitch(Play play, PlayEvent pitch, int index)
    {
        var call = PitchCall.Of(pitch.Code);
        var look = pitch.Look!;
        var number = play.Events.Take(index + 1).Count(one => one.Kind == PlayEventKind.Pitch);
        List<(string, JsonPart)> members =
        [
            (
                "details",
                JsonPart.Object(
                    ("call", JsonPart.Object(("code", call.Code), ("description", call.Description))),
                    ("description", call.Description),
                    ("code", call.Code),
                    ("isInPlay", call.IsInPlay),
                    ("isStrike", call.IsStrike && !call.IsInPlay),
                    ("isBall", !call.IsStrike),
                    ("type", JsonPart.Object(("code", look.TypeCode), ("description", look.Type))),
                    ("isOut", play.Kind.BatterOut && ReferenceEquals(pitch, play.Events[^1])),
                    ("hasReview", false)
                )
            ),
            ("count", Count(pitch)),
            (
                "pitchData",
                JsonPart.Object(
                    ("startSpeed", look.StartSpeed),
                    ("endSpeed", Math.Round(look.StartSpeed * 0.915, 1)),
                    ("strikeZoneTop", 3.4),
                    ("strikeZoneBottom", 1.6),
                    ("coordinates", JsonPart.Object(("pX", look.X), ("pZ", look.Z))),
                    ("breaks", JsonPart.Object(("spinRate", look.SpinRate))),
                    ("zone", Zone(look))
                )
            ),
        ];
        if (call.IsInPlay && play.Ball is { } ball)
        {
            members.Add(
                (
                    "hitData",
                    JsonPart.Object(
                        ("launchSpeed", ball.LaunchSpeed),
                        ("launchAngle", (double)ball.LaunchAngle),
                        ("totalDistance", (double)ball.Distance),
                        ("trajectory", ball.Trajectory),
                        ("hardness", ball.LaunchSpeed > 95 ? "hard" : "medium"),
                        ("location", $"{ball.Location}"),
                        ("coordinates", JsonPart.Object(("coordX", ball.X), ("coordY", ball.Y)))
                    )
                )
            );
        }
        members.AddRange([("index", index), ("pitchNumber", number), .. Times(pitch), ("isPitch", true), ("type", "pitch")]);
        return JsonPart.Object([.. members]);
    }

    private static JsonTree Action(PlayEvent action, int index)
    {
        List<(string, JsonPart)> members =
        [
            (
                "details",
                JsonPart.Object(
                    ("description", action.Description),
                    ("event", Name(action.Code)),
                    ("eventType", action.Code),
                    ("awayScore", action.AwayScore),
                    ("homeScore", action.HomeScore),
                    ("isScoringPlay", false),
                    ("isOut", action.Code == "caught_stealing_2b"),
                    ("hasReview", false)
                )
            ),
            ("count", Count(action)),
            ("index", index),
            .. Times(action),
            ("isPitch", false),
        ];
        if (action.Replaced is not null)
            members.Add(("isSubstitution", true));
        members.Add(("type", "action"));
        if (action.Player is { } player)
            members.Add(("player", FeedNames.Link(player)));
        if (action.Replaced is { } replaced)
            members.AddRange([
                ("position", FeedNames.Place(action.Code == "pitching_substitution" ? Clubs.Position.Pitcher : Clubs.Position.PinchHitter)),
                ("replacedPlayer", FeedNames.Link(replaced)),
            ]);
        return JsonPart.Object([.. members]);
    }

    private static JsonTree Count(PlayEvent happened) =>
        JsonPart.Object(("balls", happened.Balls), ("strikes", happened.Strikes), ("outs", happened.Outs));

    private static (string, JsonPart)[] Times(PlayEvent happened) =>
        [("startTime", Moments.Iso(happened.Start)), ("endTime", Moments.Iso(happened.End))];

    private static string Name(string code) =>
        code switch
        {
            "game_advisory" => "Game Advisory",
            "pitching_substitution" => "Pitching Substitution",
            "offensive_substitution" => "Offensive Substitution",
            "stolen_base_2b" => "Stolen Base 2B",
            "caught_stealing_2b" => "Caught Stealing 2B",
            "wild_pitch" => "Wild Pitch",
            "runner_placed" => "Runner Placed On Base",
            _ => code,
        };

    private static int Zone(PitchLook look)
    {
        if (Math.Abs(look.X) > 0.83 || look.Z is < 1.6 or > 3.4)
            return (look.Z > 2.5 ? 11 : 13) + (look.X > 0 ? 1 : 0);
        var column =
            look.X < -0.28 ? 0
            : look.X < 0.28 ? 1
            : 2;
        return 1
            + column
            + (
                3
                * (
                    look.Z > 2.8 ? 0
                    : look.Z > 2.2 ? 1
                    : 2
                )
            );
    }
}
