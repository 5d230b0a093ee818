namespace MlbSts.Simulator.Games;

/// <summary>
/// Which runs are earned, by the scorer's rule in its plain form: a run is not when its runner reached by an error or was set on base,
/// nor when the half-inning would have been over without the errors before it.
/// </summary>
internal static class EarnedRuns
{
    public static IReadOnlyList<Play> Assign(IReadOnlyList<Play> plays)
    {
        var assigned = new List<Play>(plays.Count);
        var half = (0, false);
        var outs = 0;
        var errors = 0;
        foreach (var play in plays)
        {
            if (half != (play.Inning, play.IsTop))
                (half, outs, errors) = ((play.Inning, play.IsTop), 0, 0);
            if (play.Kind == PlayKind.FieldError)
                errors++;
            var wouldBeOver = outs + errors >= 3;
            assigned.Add(
                play with
                {
                    Movements =
                    [
                        .. play.Movements.Select(movement =>
                            movement with
                            {
                                Earned = movement.Scores && !movement.ReachedUnearned && !wouldBeOver,
                            }
                        ),
                    ],
                }
            );
            outs = play.OutsAfter;
        }
        return assigned;
    }
}
