using MlbSts.Json;
using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>The feed's <c>linescore</c>.</summary>
internal static class LinescoreJson
{
    private const int ScheduledInnings = 9;

    public static JsonTree BeforeTheGame(Club away, Club home) =>
        JsonPart.Object(
            ("scheduledInnings", ScheduledInnings),
            ("innings", JsonPart.EmptyArray),
            ("teams", JsonPart.Object(("home", JsonPart.Empty), ("away", JsonPart.Empty))),
            ("defense", JsonPart.Object(("team", FeedNames.Team(home)))),
            ("offense", JsonPart.Object(("team", FeedNames.Team(away))))
        );

    /// <summary>With the game under way or over.</summary>
    /// <param name="book">The score so far.</param>
    /// <param name="play">The play that is on, or was the last.</param>
    /// <param name="last">The last event of it that has come.</param>
    /// <param name="isComplete">It was the play's last.</param>
    /// <param name="isOver">The game is over.</param>
    public static JsonTree Of(ScoreBook book, Play play, PlayEvent last, bool isComplete, bool isOver)
    {
        var half = play.IsTop ? "Top" : "Bottom";
        var between = isComplete && play.EndsHalf && !isOver;
        return JsonPart.Object(
            ("currentInning", play.Inning),
            ("currentInningOrdinal", Ordinal(play.Inning)),
            (
                "inningState",
                between
                    ? play.IsTop
                        ? "Middle"
                        : "End"
                    : half
            ),
            ("inningHalf", half),
            ("isTopInning", play.IsTop),
            ("scheduledInnings", ScheduledInnings),
            (
                "innings",
                JsonTree.Array(
                    Enumerable
                        .Range(0, book.Away.Innings.Count)
                        .Select(i =>
                            JsonPart.Object(
                                ("num", i + 1),
                                ("ordinalNum", Ordinal(i + 1)),
                                ("home", Inning(book.Home.Innings[i])),
                                ("away", Inning(book.Away.Innings[i]))
                            )
                        )
                )
            ),
            ("teams", JsonPart.Object(("home", Totals(book.Home)), ("away", Totals(book.Away)))),
            ("defense", Defense(book.Fielding(play), play)),
            ("offense", Offense(book.Batting(play), play, isComplete ? play.BasesAfter : last.Bases)),
            ("balls", last.Balls),
            ("strikes", last.Strikes),
            ("outs", last.Outs)
        );
    }

    private static JsonTree Inning(InningLine inning) =>
        inning.Runs is { } runs
            ? JsonPart.Object(("runs", runs), ("hits", inning.Hits), ("errors", inning.Errors), ("leftOnBase", inning.LeftOnBase))
            : JsonPart.Object(("hits", inning.Hits), ("errors", inning.Errors), ("leftOnBase", inning.LeftOnBase));

    private static JsonTree Totals(SideBook side) =>
        JsonPart.Object(("runs", side.Runs), ("hits", side.Hits), ("errors", side.Errors), ("leftOnBase", side.LeftOnBase));

    private static JsonTree Defense(SideBook side, Play play)
    {
        var lineup = side.Lineup;
        JsonTree At(Position position) => FeedNames.Person(lineup.At(position));
        return JsonPart.Object(
            ("pitcher", FeedNames.Person(play.Pitcher)),
            ("catcher", At(Position.Catcher)),
            ("first", At(Position.First)),
            ("second", At(Position.Second)),
            ("third", At(Position.Third)),
            ("shortstop", At(Position.Shortstop)),
            ("left", At(Position.Left)),
            ("center", At(Position.Center)),
            ("right", At(Position.Right)),
            ("batter", Up(side, 0)),
            ("onDeck", Up(side, 1)),
            ("inHole", Up(side, 2)),
            ("battingOrder", side.Slot + 1),
            ("team", FeedNames.Team(side.Club))
        );
    }

    private static JsonTree Offense(SideBook side, Play play, IReadOnlyList<Player?> bases)
    {
        List<(string, JsonPart)> members =
        [
            ("batter", FeedNames.Person(side.Order[play.Slot])),
            ("onDeck", Up(side, 1)),
            ("inHole", Up(side, 2)),
        ];
        string[] names = ["first", "second", "third"];
        for (var i = 0; i < 3; i++)
        {
            if (bases[i] is { } runner)
                members.Add((names[i], FeedNames.Person(runner)));
        }
        members.AddRange([
            ("pitcher", FeedNames.Person(side.Pitcher)),
            ("battingOrder", play.Slot + 1),
            ("team", FeedNames.Team(side.Club)),
        ]);
        return JsonPart.Object([.. members]);
    }

    private static JsonTree Up(SideBook side, int after) => FeedNames.Person(side.Order[(side.Slot + after) % 9]);

    private static string Ordinal(int number) =>
        number switch
        {
            1 => "1st",
            2 => "2nd",
            3 => "3rd",
            21 => "21st",
            22 => "22nd",
            23 => "23rd",
            _ => $"{number}th",
        };
}
