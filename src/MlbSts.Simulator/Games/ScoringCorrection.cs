namespace MlbSts.Simulator.Games;

/// <summary>
/// The official scorer takes a single back and gives an error: a hit and its runs batted in go, an error comes, earned runs are counted
/// anew.
/// </summary>
internal static class ScoringCorrection
{
    /// <summary>The plays after the correction; <see langword="null"/> where nobody singled.</summary>
    public static IReadOnlyList<Play>? Of(IReadOnlyList<Play> plays, Lineup home, Lineup away)
    {
        var single = plays.LastOrDefault(play => play.Kind == PlayKind.Single && play.Index < plays.Count - 1);
        if (single is null)
            return null;
        var fielding = single.IsTop ? home : away;
        var position = Clubs.Position.Shortstop;
        var credit = new Credit(fielding.At(position), position, "f_fielding_error");
        var kind = PlayKind.FieldError;
        var movements = single
            .Movements.Select(movement =>
                movement.EventType != PlayKind.Single.EventType
                    ? movement
                    : movement with
                    {
                        EventType = kind.EventType,
                        Event = kind.Event,
                        BattedIn = false,
                        ReachedUnearned = movement.ReachedUnearned || movement.Start == 0,
                        Credits = movement.Start == 0 ? [credit] : movement.Credits,
                    }
            )
            .ToArray();
        var corrected = single with
        {
            Kind = kind,
            Rbi = 0,
            Movements = movements,
            Description = Wording.Describe(
                kind,
                single.Batter,
                single.Ball,
                false,
                [.. movements.Where(movement => movement.EventType == kind.EventType).OrderBy(movement => movement.Start)]
            ),
        };
        return EarnedRuns.Assign([
            .. plays.Select(play =>
                play.Index < single.Index ? play
                : play.Index == single.Index ? corrected
                : ReachedByError(play, single)
            ),
        ]);
    }

    /// <summary>The same runner later in the same half-inning: he is on base by an error now.</summary>
    private static Play ReachedByError(Play play, Play single) =>
        play.Inning != single.Inning || play.IsTop != single.IsTop
            ? play
            : play with
            {
                Movements =
                [
                    .. play.Movements.Select(movement =>
                        movement.Runner == single.Batter && movement.Start > 0 ? movement with { ReachedUnearned = true } : movement
                    ),
                ],
            };
}
