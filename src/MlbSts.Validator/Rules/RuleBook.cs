using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Validator.Rules;

/// <summary>The first consistency rules, as data. Each speaks only of values that are there: a feed before the game has few.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<ConsistencyRule> Rules { get; } =
    [
        new("status-is-known", FindingSeverity.Error, Always, feed => When(
            feed.Status.State == GameState.Unknown, "/gameData/status", $"status code '{feed.Status.StatusCode}' ({feed.Status.DetailedState}) is not in the status table")),
        new("timecode-is-there", FindingSeverity.Error, Always, feed => When(feed.Timecode is null, "/metaData/timeStamp", "no timecode")),
        new("both-teams-are-named", FindingSeverity.Error, Always, feed => When(
            feed.Away.Id is null || feed.Home.Id is null || feed.Away.Id == feed.Home.Id, "/gameData/teams", $"away {feed.Away.Id}, home {feed.Home.Id}")),
        new("official-date-is-there", FindingSeverity.Warning, Always, feed => When(feed.OfficialDate is null, "/gameData/datetime/officialDate", "no official date")),
        new("outs-are-at-most-three", FindingSeverity.Error, Always, feed => When(feed.Outs is < 0 or > 3, "/liveData/linescore/outs", $"{feed.Outs} outs")),
        new("plays-are-contiguous", FindingSeverity.Error, Always, Doubts(FeedDoubtKind.PlaysNotContiguous, "/liveData/plays/allPlays")),
        new("current-play-is-the-last", FindingSeverity.Error, Always, Doubts(FeedDoubtKind.CurrentPlayDiffers, "/liveData/plays/currentPlay")),
        new("innings-add-up", FindingSeverity.Error, Always, Doubts(FeedDoubtKind.InningsDoNotAddUp, "/liveData/linescore/innings")),
        new("boxscore-agrees", FindingSeverity.Error, Always, Doubts(FeedDoubtKind.BoxscoreDiffers, "/liveData/boxscore/teams")),
        new("last-play-agrees", FindingSeverity.Error, Always, Doubts(FeedDoubtKind.LastPlayDiffers, "/liveData/plays/allPlays")),
        new("innings-count-up", FindingSeverity.Error, Always, feed => feed.Innings
            .Select((inning, index) => (inning.Number, index))
            .Where(inning => inning.Number != inning.index + 1)
            .Take(1)
            .Select(inning => ($"/liveData/linescore/innings/{inning.index}/num", $"inning {inning.index + 1} is numbered {inning.Number}"))),
        new("hits-agree", FindingSeverity.Warning, Played, feed => Sides(feed)
            .Where(side => side.Team.Line.Hits is not null && side.Team.Box.Hits is not null && side.Team.Line.Hits != side.Team.Box.Hits)
            .Select(side => ($"/liveData/boxscore/teams/{side.Name}/teamStats/batting/hits", $"boxscore {side.Team.Box.Hits}, linescore {side.Team.Line.Hits}"))),
        new("final-has-a-score", FindingSeverity.Error, Final, feed => When(
            feed.Away.Line.Runs is null || feed.Home.Line.Runs is null, "/liveData/linescore/teams", $"away {feed.Away.Line.Runs}, home {feed.Home.Line.Runs}")),
        new("final-has-plays", FindingSeverity.Error, state => state == GameState.Final, feed => When(feed.Plays.Count == 0, "/liveData/plays/allPlays", "no plays")),
        new("last-play-is-complete", FindingSeverity.Warning, Final, feed => When(
            feed.LastPlay is { IsComplete: false }, "/liveData/plays/allPlays", $"play {feed.LastPlay?.AtBatIndex} is not complete")),
        new("a-tie-says-so", FindingSeverity.Warning, state => state == GameState.Final, feed => When(
            feed.Away.Line.Runs is { } runs && runs == feed.Home.Line.Runs && !feed.Status.StatusCode.EndsWith('T') && !feed.Status.StatusCode.EndsWith('W'),
            "/gameData/status", $"{feed.Away.Line.Runs} : {feed.Home.Line.Runs}, and status code {feed.Status.StatusCode} does not say tied")),
        new("the-winner-is-named", FindingSeverity.Warning, state => state == GameState.Final, feed => When(
            feed.Away.Line.Runs != feed.Home.Line.Runs && feed.Root.At("/liveData/decisions/winner") is null, "/liveData/decisions", "no winning pitcher")),
    ];

    private static bool Always(GameState state) => true;

    private static bool Final(GameState state) => state.IsFinal();

    private static bool Played(GameState state) => state is GameState.GameOver || state.IsFinal();

    private static IEnumerable<(string, string)> When(bool broken, string path, string message) => broken ? [(path, message)] : [];

    private static IEnumerable<(string Name, FeedTeam Team)> Sides(FeedView feed) => [("away", feed.Away), ("home", feed.Home)];

    // The cheap check that follows every patch looks at the same facts: one reading of them serves both.
    private static Func<FeedView, IEnumerable<(string, string)>> Doubts(FeedDoubtKind kind, string path) => feed =>
        feed.GamePk is { } gamePk ? feed.Check(gamePk).Where(doubt => doubt.Kind == kind).Select(doubt => (path, doubt.Message)) : [];
}
