using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>Who won, lost and saved the game.</summary>
/// <param name="Winner">The winning pitcher.</param>
/// <param name="Loser">The losing pitcher.</param>
/// <param name="Save">Who finished it for the winner, if that was a save.</param>
internal sealed record Decisions(Player Winner, Player Loser, Player? Save)
{
    private const int FiveInnings = 15;

    public static Decisions Of(GameRecord record, IReadOnlyList<Play> plays)
    {
        var homeWon = plays[^1].HomeScore > plays[^1].AwayScore;
        var (winner, loser) = OfRecord(record, plays, homeWon);
        var outs = plays
            .Where(play => play.IsTop == homeWon)
            .GroupBy(play => play.Pitcher)
            .Select(group => (Pitcher: group.Key, Outs: group.Sum(play => play.Movements.Count(movement => movement.IsOut))))
            .ToArray();
        var starter = (homeWon ? record.Home : record.Away).Starter;
        // A starter has to last five innings to win; otherwise the reliever who did most is credited.
        if (winner == starter && outs.First(one => one.Pitcher == starter).Outs < FiveInnings && outs.Length > 1)
            winner = outs.Where(one => one.Pitcher != starter).MaxBy(one => one.Outs).Pitcher;
        var (finisher, finished) = outs[^1];
        var cameAt = plays.First(play => play.Pitcher == finisher);
        var lead = Math.Abs((homeWon ? 1 : -1) * (cameAt.HomeScore - cameAt.AwayScore));
        var saved = finisher != winner && finisher != starter && (finished >= 9 || (finished >= 3 && lead <= 3));
        return new Decisions(winner, loser, saved ? finisher : null);
    }

    /// <summary>The pitchers of record when the winner took the lead for good.</summary>
    private static (Player Winner, Player Loser) OfRecord(GameRecord record, IReadOnlyList<Play> plays, bool homeWon)
    {
        var (pitching, winner, loser) = ((Home: record.Home.Starter, Away: record.Away.Starter), record.Home.Starter, record.Away.Starter);
        var ahead = false;
        foreach (var play in plays)
        {
            pitching = play.IsTop ? (play.Pitcher, pitching.Away) : (pitching.Home, play.Pitcher);
            var leads = homeWon ? play.HomeScore > play.AwayScore : play.AwayScore > play.HomeScore;
            if (leads && !ahead)
                (winner, loser) = (
                    homeWon ? pitching.Home : pitching.Away,
                    play.Movements.Last(movement => movement.Scores).ResponsiblePitcher
                );
            ahead = leads;
        }
        return (winner, loser);
    }
}
