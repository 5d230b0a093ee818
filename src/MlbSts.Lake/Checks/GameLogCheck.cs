using System.Globalization;

namespace MlbSts.Lake.Checks;

/// <summary>Holds the lake against Retrosheet's game logs, which are made from the official box scores and not from the plays.</summary>
internal static class GameLogCheck
{
    private const string LineScore = "line score";

    /// <summary>Compares in the order of the log; games that are on one side only are differences too.</summary>
    /// <param name="log">The rows of a log, GLyyyy.TXT.</param>
    /// <param name="games">The games of the lake that should be in it.</param>
    /// <exception cref="CheckInputException">The log cannot be read.</exception>
    public static CheckReport Compare(IEnumerable<GameLogRow> log, IEnumerable<GameTotals> games)
    {
        var ours = games.ToDictionary(game => game.GameId);
        var compared = 0;
        var differences = new List<CheckDifference>();
        foreach (var row in log)
        {
            if (ours.Remove(row.GameId, out var game))
            {
                compared++;
                differences.AddRange(Compare(row, game));
            }
            else
                differences.Add(new CheckDifference(row.GameId, "", "game", "in the log", ""));
        }
        differences.AddRange(ours.Keys.Order(StringComparer.Ordinal).Select(id => new CheckDifference(id, "", "game", "", "in the lake")));
        return CheckReport.Of(CheckKind.GameLog, compared, differences);
    }

    private static IEnumerable<CheckDifference> Compare(GameLogRow row, GameTotals game)
    {
        foreach (var home in (bool[])[false, true])
        {
            var team = home ? game.Home : game.Away;
            foreach (var (field, theirs, own) in Pairs(row, team, home))
            {
                // Early logs leave out what the box scores of the time did not have.
                if (theirs.Length > 0 && theirs != own)
                    yield return Explained(new CheckDifference(game.GameId, team.Team, field, theirs, own), team);
            }
        }
    }

    private static IEnumerable<(string Field, string Theirs, string Ours)> Pairs(GameLogRow row, TeamGame team, bool home)
    {
        yield return ("team", row.TeamOf(home), team.Team);
        yield return ("runs", row.ScoreOf(home), Text(team.Runs));
        if (team.LineScore.Length > 0)
            yield return (LineScore, row.LineScoreOf(home), team.LineScore);
        foreach (var field in GameLogFields.All)
        {
            if (team.Figures.TryGetValue(field.Name, out var figure))
                yield return (field.Name, row.FigureOf(field, home), Text(figure));
        }
    }

    private static CheckDifference Explained(CheckDifference difference, TeamGame team) =>
        difference with
        {
            Explanation =
                KnownLogDifferences.ReasonOf(difference)
                ?? (
                    difference.Field == LineScore ? ReasonOf(difference.Theirs, difference.Ours)
                    : int.TryParse(difference.Theirs, out var theirs) && int.TryParse(difference.Ours, out var ours)
                        ? ReasonOf(difference.Field, theirs - ours, team)
                    : null
                ),
        };

    // The log opens the inning; where it was called, nobody may have batted in it any more.
    private static string? ReasonOf(string theirs, string ours) =>
        theirs.TrimEnd('x', '0') == ours.TrimEnd('x', '0') && theirs.Length - ours.Length is 0 or 1
            ? "the game was called before anyone batted in an inning, or half of one, that the log counts"
            : null;

    private static string? ReasonOf(string field, int more, TeamGame team) =>
        field switch
        {
            GameLogFields.Putouts when more == team.UnknownFielders =>
                "nobody knows who made an out, and the log takes its putouts from the box score",
            GameLogFields.Assists when more > 0 && team.UnknownFielders > 0 =>
                "nobody knows who made an out, and the log takes its assists from the box score",
            GameLogFields.Assists when more < 0 && -more == team.DroppedStrikeAssists =>
                "the log leaves out assists on third strikes that were wild pitches or passed balls",
            GameLogFields.Pitchers when more < 0 && -more == team.IdlePitchers =>
                "the log leaves out a pitcher who was sent in and had no batter any more",
            GameLogFields.LeftOnBase when more < 0 && -more == team.OnBaseAtTheEnd =>
                "the game was called with runners on base, and the log does not count them as left",
            GameLogFields.Errors when -more == team.StrikeoutErrors => "the log leaves out an error on a dropped third strike",
            _ => null,
        };

    private static string Text(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
