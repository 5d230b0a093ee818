using MlbSts.Domain;
using MlbSts.Rules.Definition;
using MlbSts.StatsApi.Feeds;
using static MlbSts.Domain.FindingSeverity;
using static MlbSts.Rules.Definition.RuleCategory;

namespace MlbSts.Rules.Catalogue;

/// <summary>What only a document can tell. Each speaks only of values that are there: a feed before the game has few.</summary>
internal static class FeedRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            "schema",
            Schema,
            Error,
            "The document is made as the published schema says.",
            "/liveData/plays/allPlays/3/about/halfInning: NotInEnumeration"
        )
        {
            Document = (document, _) => document.Schema.Check(document.Feed).Select(error => new Violation(error.Pointer, error.Error)),
        },
        new(
            "the-right-game",
            CrossReference,
            Error,
            "The document is of the game it is stored under.",
            "game 746139 was asked for, and this is 746140"
        )
        {
            Document = (document, _) => document.Of(FeedDoubtKind.WrongGame, "/gamePk"),
        },
        new(
            "status-is-known",
            CrossReference,
            Error,
            "The status code is in the table of game states.",
            "status code 'FQ' (Final: Quake) is not in the status table"
        )
        {
            Document = (document, _) => StatusIsKnown(document.Feed),
        },
        new(
            "timecode-is-there",
            Consistency,
            Error,
            "The document says of which moment it is.",
            "metaData.timeStamp is missing or no timecode"
        )
        {
            Document = (document, _) => document.Of(FeedDoubtKind.NoTimecode, "/metaData/timeStamp"),
        },
        new("official-date-is-there", Consistency, Warning, "The date that the game counts for is there.", "no official date")
        {
            Document = (document, _) => When(document.Feed.OfficialDate is null, "/gameData/datetime/officialDate", "no official date"),
        },
        new("start-is-a-moment", Consistency, Warning, "The scheduled start is a moment.", "the scheduled start is '10000-01-01T00:00:00Z'")
        {
            Document = (document, _) =>
                When(
                    document.Feed.ScheduledStart is null && document.Feed.Root.At("/gameData/datetime/dateTime") is not null,
                    "/gameData/datetime/dateTime",
                    $"the scheduled start is '{document.Feed.Root.At("/gameData/datetime/dateTime")?.AsString()}'",
                    document.Feed.Root.At("/gameData/datetime/dateTime")?.AsString(),
                    "a moment"
                ),
        },
        new("outs-are-at-most-three", Consistency, Error, "There are none to three outs.", "4 outs, expected 0 to 3")
        {
            Bound = 3,
            Document = (document, bound) =>
                When(
                    document.Feed.Outs is { } outs && (outs < 0 || outs > bound),
                    "/liveData/linescore/outs",
                    $"{document.Feed.Outs} outs, expected 0 to {bound}",
                    document.Feed.Outs,
                    $"0 to {bound}"
                ),
        },
        new(
            "current-play-is-the-last",
            Consistency,
            Error,
            "The current play is the last of all plays.",
            "currentPlay 71 differs from the last of 72 plays"
        )
        {
            Document = (document, _) => document.Of(FeedDoubtKind.CurrentPlayDiffers, "/liveData/plays/currentPlay"),
        },
        new(
            "play-events-stand-once",
            Consistency,
            Error,
            "No play event stands twice: neither its playId in the game nor its index in a play.",
            "play 67: the play event 3 stands twice"
        )
        {
            Document = (document, _) => document.Of(FeedDoubtKind.PlayEventTwice, "/liveData/plays/allPlays"),
        },
        new("boxscore-agrees", Consistency, Error, "The boxscore's totals have the runs of the linescore.", "home: boxscore 6, linescore 5")
        {
            Document = (document, _) => document.Of(FeedDoubtKind.BoxscoreDiffers, "/liveData/boxscore/teams"),
        },
        new("hits-agree", Consistency, Warning, "The boxscore's totals have the hits of the linescore.", "boxscore 9, linescore 8")
        {
            Scope = Scopes.Played,
            Document = (document, _) => HitsAgree(document.Feed),
        },
        new(
            "innings-count-up",
            Consistency,
            Error,
            "The innings of the linescore are numbered 1, 2, 3 and so on.",
            "inning 2 is numbered 3"
        )
        {
            Document = (document, _) => InningsCountUp(document.Feed),
        },
        new("final-has-a-score", Consistency, Error, "A final has the runs of both sides.", "away 4, home nothing")
        {
            Scope = Scopes.Over,
            Cases = [Scopes.WarningWithoutPlays],
            Document = (document, _) => FinalHasAScore(document.Feed),
        },
        new("final-has-plays", Consistency, Error, "A game that was played to its end has plays.", "no plays")
        {
            Scope = Scopes.Final,
            Cases = [Scopes.WarningWithoutPlays],
            Document = (document, _) => When(document.Feed.Plays.Count == 0, "/liveData/plays/allPlays", "no plays"),
        },
        new("last-play-is-complete", Consistency, Warning, "The last play of a final is complete.", "play 71 is not complete")
        {
            Scope = Scopes.Over,
            Document = (document, _) =>
                When(
                    document.Feed.LastPlay is { IsComplete: false },
                    "/liveData/plays/allPlays",
                    $"play {document.Feed.LastPlay?.AtBatIndex} is not complete"
                ),
        },
        new("the-winner-is-named", Consistency, Warning, "A final that somebody won names the winning pitcher.", "no winning pitcher")
        {
            Scope = Scopes.Final,
            Document = (document, _) =>
                When(
                    document.Feed.Away.Line.Runs != document.Feed.Home.Line.Runs
                        && document.Feed.Root.At("/liveData/decisions/winner") is null,
                    "/liveData/decisions",
                    "no winning pitcher"
                ),
        },
        // A warning: the reader may not know everything that can happen in a game. Where a document contradicts itself, that is the
        // finding.
        new(
            "game-can-be-read",
            Consistency,
            Warning,
            "The plays of a final can be told as rows of the tables.",
            "the plays end 3-2, the linescore says 3-1"
        )
        {
            Scope = Scopes.Over,
            Document = (document, _) =>
                When(
                    document.Doubts.Count == 0 && document.Feed.OfficialDate is not null && document.Tables is null,
                    "/liveData/plays/allPlays",
                    document.Refusal ?? ""
                ),
        },
    ];

    private static IEnumerable<Violation> StatusIsKnown(FeedView feed) =>
        When(
            feed.Status.State == GameState.Unknown,
            "/gameData/status",
            $"status code '{feed.Status.StatusCode}' ({feed.Status.DetailedState}) is not in the status table",
            feed.Status.StatusCode,
            "a code of the status table"
        );

    private static IEnumerable<Violation> HitsAgree(FeedView feed)
    {
        foreach (var (name, team) in new[] { ("away", feed.Away), ("home", feed.Home) })
        {
            if (team.Line.Hits is { } line && team.Box.Hits is { } box && line != box)
                yield return new($"/liveData/boxscore/teams/{name}/teamStats/batting/hits", $"boxscore {box}, linescore {line}", box, line);
        }
    }

    private static IEnumerable<Violation> InningsCountUp(FeedView feed) =>
        feed
            .Innings.Select((inning, index) => (inning.Number, index))
            .Where(inning => inning.Number != inning.index + 1)
            .Take(1)
            .Select(inning => new Violation(
                $"/liveData/linescore/innings/{inning.index}/num",
                $"inning {inning.index + 1} is numbered {inning.Number}",
                inning.Number,
                inning.index + 1
            ));

    private static IEnumerable<Violation> FinalHasAScore(FeedView feed) =>
        When(
            feed.Away.Line.Runs is null || feed.Home.Line.Runs is null,
            "/liveData/linescore/teams",
            $"away {Runs(feed.Away)}, home {Runs(feed.Home)}",
            $"{Runs(feed.Away)}, {Runs(feed.Home)}",
            "runs of both sides"
        );

    private static string Runs(FeedTeam team) => team.Line.Runs?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing";

    private static IEnumerable<Violation> When(
        bool broken,
        string pointer,
        string message,
        object? found = null,
        object? expected = null
    ) => broken ? [new(pointer, message, found, expected)] : [];
}
