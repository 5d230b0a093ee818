namespace MlbSts.Simulator.Games;

/// <summary>What a batted ball, a walk or a strikeout does to the runners.</summary>
internal sealed class Baserunning(Diamond diamond, SeededRandom random)
{
    private readonly List<Movement> _movements = [];
    private PlayKind _kind = PlayKind.Groundout;
    private int _eventIndex;
    private int _runs;

    /// <summary>Settles a plate appearance: moves the runners, counts outs and runs.</summary>
    /// <param name="kind">How it ends; what the bases allow may turn it into another kind.</param>
    /// <param name="ball">The batted ball, if any.</param>
    /// <param name="eventIndex">Index of the event that settles it.</param>
    public (PlayKind Kind, IReadOnlyList<Movement> Movements) Settle(PlayKind kind, BattedBall? ball, int eventIndex)
    {
        _movements.Clear();
        (_kind, _eventIndex, _runs) = (kind, eventIndex, 0);
        var batter = new BaseRunner(diamond.Batting.Batter, diamond.Fielding.Pitcher, kind == PlayKind.FieldError);
        if (kind.IsHit)
            Hit(batter, ball!);
        else if (kind == PlayKind.Walk || kind == PlayKind.HitByPitch)
            Walk(batter);
        else if (kind == PlayKind.FieldError)
            Error(batter, ball!);
        else
            Out(batter, ball);
        diamond.Score(_runs);
        return (_kind, [.. _movements.Select(movement => movement with { EventType = _kind.EventType, Event = _kind.Event })]);
    }

    private void Hit(BaseRunner batter, BattedBall ball)
    {
        var bases = _kind.Bases;
        var ceiling = Movement.Home;
        var cut = false;
        for (var from = 3; from >= 1; from--)
        {
            if (diamond[from] is not { } runner)
                continue;
            var extra = bases switch
            {
                1 when from == 2 => random.Chance(0.6) ? 1 : 0,
                1 when from == 1 => random.Chance(0.28) ? 1 : 0,
                2 when from == 1 => random.Chance(0.42) ? 1 : 0,
                _ => 0,
            };
            var to = Math.Min(Math.Min(Movement.Home, from + bases + extra), ceiling);
            // The run that wins the game ends it: nobody behind it scores, but on a home run all do.
            if (_kind != PlayKind.HomeRun && _runs >= diamond.RunsToWin)
            {
                to = Math.Min(to, 3);
                cut = true;
            }
            Move(runner, from, to, "r_adv_play", battedIn: true);
            ceiling = to == Movement.Home ? Movement.Home : to - 1;
        }
        if (cut && bases > 1)
            _kind = PlayKind.Single;
        var end = Math.Min(_kind.Bases, ceiling);
        if (end < _kind.Bases)
            _kind = end switch
            {
                1 => PlayKind.Single,
                2 => PlayKind.Double,
                _ => PlayKind.Triple,
            };
        Move(batter, 0, end, null, battedIn: true, _kind == PlayKind.HomeRun ? [] : [Touch(ball.Location, "f_fielded_ball")]);
    }

    private void Walk(BaseRunner batter)
    {
        var forced = 1;
        while (forced <= 3 && diamond[forced] is not null)
            forced++;
        for (var from = Math.Min(forced - 1, 3); from >= 1; from--)
            Move(diamond[from]!, from, from + 1, "r_adv_force", battedIn: true);
        Move(batter, 0, 1, null);
    }

    private void Error(BaseRunner batter, BattedBall ball)
    {
        for (var from = 3; from >= 1; from--)
        {
            if (diamond[from] is { } runner)
                Move(runner, from, from + 1, "r_adv_play");
        }
        Move(batter, 0, 1, null, credits: [Touch(ball.Location, "f_fielding_error")]);
    }

    private void Out(BaseRunner batter, BattedBall? ball)
    {
        var canAdvance = diamond.Outs < 2;
        if (ball is null)
            PutOut(batter, 0, 1, null, [Touch(2, "f_putout")]);
        else if (ball.Trajectory is "ground_ball" or "bunt_grounder")
            OutOnGround(batter, ball.Location, canAdvance);
        else
            OutInTheAir(batter, ball.Location, canAdvance && _kind == PlayKind.Flyout);
    }

    private void OutInTheAir(BaseRunner batter, int fielder, bool deep)
    {
        var tagsUp = deep && diamond[3] is not null && random.Chance(0.55);
        if (tagsUp)
            _kind = PlayKind.SacrificeFly;
        PutOut(batter, 0, 1, null, [Touch(fielder, "f_putout")]);
        if (tagsUp)
            Move(diamond[3]!, 3, Movement.Home, "r_adv_play", battedIn: true);
    }

    private void OutOnGround(BaseRunner batter, int fielder, bool canAdvance)
    {
        var pivot = fielder is 4 or 1 or 3 or 2 ? 6 : 4;
        var forced = diamond[1];
        if (_kind == PlayKind.Groundout && forced is not null && canAdvance && random.Chance(0.62))
        {
            var both = random.Chance(0.62);
            _kind = both ? PlayKind.DoublePlay : PlayKind.Forceout;
            var inningOver = both && diamond.Outs == 1;
            PutOut(forced, 1, 2, "r_force_out", [Touch(fielder, "f_assist"), Touch(pivot, "f_putout")]);
            if (both)
                PutOut(batter, 0, 1, null, [Touch(pivot, "f_assist"), Touch(3, "f_putout")]);
            if (!inningOver)
                AdvanceOne(battedIn: !both);
            if (!both)
                Move(batter, 0, 1, null);
            return;
        }
        PutOut(batter, 0, 1, null, fielder == 3 ? [Touch(3, "f_putout")] : [Touch(fielder, "f_assist"), Touch(3, "f_putout")]);
        if (canAdvance)
            AdvanceOne(battedIn: true);
    }

    /// <summary>Everybody moves up a base; a runner on third holds now and then when nobody forces him.</summary>
    private void AdvanceOne(bool battedIn)
    {
        for (var from = 3; from >= 1; from--)
        {
            if (diamond[from] is not { } runner)
                continue;
            if (from == 3 && random.Chance(0.35) && diamond[2] is null)
                continue;
            Move(runner, from, from + 1, "r_adv_play", battedIn);
        }
    }

    private void Move(BaseRunner runner, int from, int to, string? reason, bool battedIn = false, IReadOnlyList<Credit>? credits = null)
    {
        if (from > 0)
            diamond[from] = null;
        if (to < Movement.Home)
            diamond[to] = runner;
        else
            _runs++;
        _movements.Add(Of(runner, from, to, reason) with { BattedIn = battedIn && to == Movement.Home, Credits = credits ?? [] });
    }

    private void PutOut(BaseRunner runner, int from, int at, string? reason, IReadOnlyList<Credit> credits)
    {
        if (from > 0)
            diamond[from] = null;
        diamond.Outs++;
        _movements.Add(Of(runner, from, at, reason) with { IsOut = true, OutNumber = diamond.Outs, Credits = credits });
    }

    private Movement Of(BaseRunner runner, int from, int to, string? reason) =>
        new()
        {
            Runner = runner.Player,
            ResponsiblePitcher = runner.ResponsiblePitcher,
            ReachedUnearned = runner.ReachedUnearned,
            Start = from,
            End = to,
            Reason = reason,
            EventIndex = _eventIndex,
            EventType = "",
            Event = "",
        };

    private Credit Touch(int number, string what)
    {
        var (fielder, position) = diamond.Fielding.FielderAt(number);
        return new Credit(fielder, position, what);
    }
}
