using MlbSts.Games.Tables;

namespace MlbSts.Lake.Checks;

/// <summary>A team's totals of one game, added up from the rows of the lake.</summary>
/// <param name="Team">The team.</param>
/// <param name="Runs">The score.</param>
/// <param name="LineScore">Runs by inning as game logs write them: ten and more in parentheses, x where it did not bat in the last
/// inning.</param>
/// <param name="Figures">Other totals by the names of <see cref="GameLogFields"/>; a figure that is not known is not there.</param>
internal sealed record TeamGame(string Team, int Runs, string LineScore, IReadOnlyDictionary<string, int> Figures)
{
    /// <summary>Plays in the field of which nobody knows who made the out (Retrosheet's 99).</summary>
    public int UnknownFielders { get; init; }

    /// <summary>Errors on dropped third strikes (Retrosheet's K+E).</summary>
    public int StrikeoutErrors { get; init; }

    /// <summary>Assists on third strikes that were wild or dropped by the catcher (Retrosheet's K23+WP, K23.2-3(PB)).</summary>
    public int DroppedStrikeAssists { get; init; }

    /// <summary>Pitchers whose only batter never came.</summary>
    public int IdlePitchers { get; init; }

    /// <summary>Runners on base when the game ended within an inning.</summary>
    public int OnBaseAtTheEnd { get; init; }

    /// <summary>Adds up a team's rows.</summary>
    public static TeamGame Of(GameTables game, bool home)
    {
        var row = game.Game;
        var (team, score) = home ? (row.HomeTeam, row.HomeScore) : (row.AwayTeam, row.AwayScore);
        var figures = new Dictionary<string, int>();
        foreach (var field in GameLogFields.All)
        {
            if (field.Ours(game, team, home) is { } figure)
                figures[field.Name] = figure;
        }
        var fielded = game
            .Plays.Where(play => play.FieldingTeam == team && play.EventText is not null)
            .Select(play => play.EventText!)
            .ToList();
        return new TeamGame(team, score, LineScoreOf(game, team), figures)
        {
            UnknownFielders = fielded.Count(text => text.Contains("99", StringComparison.Ordinal)),
            StrikeoutErrors = fielded.Count(text => text.StartsWith("K+E", StringComparison.Ordinal)),
            DroppedStrikeAssists = fielded.Sum(AssistsOnDroppedStrike),
            IdlePitchers = game.Pitching.Count(line => line.Team == team && line.BattersFaced == 0 && line.Outs == 0),
            OnBaseAtTheEnd = game.Plays is [.., { OutsAfter: < 3 } last] && last.BattingTeam == team ? int.PopCount(last.BasesAfter) : 0,
        };
    }

    // K23+WP: all but the last of the fielders have an assist.
    private static int AssistsOnDroppedStrike(string text)
    {
        if (!text.StartsWith('K') || !(text.Contains("WP", StringComparison.Ordinal) || text.Contains("PB", StringComparison.Ordinal)))
            return 0;
        var fielders = text.AsSpan(1).IndexOfAnyExceptInRange('1', '9') is var end && end < 0 ? text.Length - 1 : end;
        return Math.Max(0, fielders - 1);
    }

    private static string LineScoreOf(GameTables game, string team)
    {
        var own = game.LineScores.Where(line => line.Team == team).OrderBy(line => line.Inning).Select(line => line.Runs).ToList();
        var innings = game.LineScores.Select(line => line.Inning).DefaultIfEmpty().Max();
        return string.Concat(own.Select(runs => runs > 9 ? $"({runs})" : $"{runs}")) + (own.Count < innings ? "x" : "");
    }
}
