using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>One plate appearance being played: events are added until the last pitch settles it.</summary>
internal sealed class PlateAppearance
{
    private readonly Diamond _diamond;
    private readonly SeededRandom _random;
    private readonly List<PlayEvent> _events = [];
    private readonly List<Movement> _movements = [];
    private readonly PlayEvent _opening;
    private DateTimeOffset _now;
    private int _balls;
    private int _strikes;

    public PlateAppearance(Diamond diamond, SeededRandom random, DateTimeOffset now)
    {
        _diamond = diamond;
        _random = random;
        _now = now;
        _opening = Happened(PlayEventKind.Action, "", "", now, now);
    }

    /// <summary>The three changes of status before the first pitch, which the feed keeps as events of the first play.</summary>
    public void OpeningStatuses(DateTimeOffset firstPitch)
    {
        var begins = _now;
        var warmup = FeedTimes.Warmup(firstPitch);
        var preGame = FeedTimes.PreGame(firstPitch);
        Act("game_advisory", "Status Change - Pre-Game", preGame, warmup, status: FeedStatus.PreGame);
        Act("game_advisory", "Status Change - Warmup", warmup, begins, status: FeedStatus.Warmup);
        Act("game_advisory", "Status Change - In Progress", begins, begins.AddSeconds(2), status: FeedStatus.InProgress);
        _now = begins.AddSeconds(_random.Between(8, 20));
    }

    public void RainDelay()
    {
        var ends = _now.AddMinutes(_random.Between(38, 56));
        Act("game_advisory", "Status Change - Delayed: Rain", _now, _now.AddSeconds(2), status: FeedStatus.RainDelay);
        Act("game_advisory", "Status Change - In Progress", ends, ends.AddSeconds(2), status: FeedStatus.InProgress);
        _now = ends.AddSeconds(_random.Between(30, 60));
    }

    /// <summary>Since 2020 an extra inning begins with a runner on second base: whoever made the last turn at bat.</summary>
    public void PlaceRunner()
    {
        var batting = _diamond.Batting;
        var runner = new BaseRunner(batting.Order[(batting.Slot + 8) % 9], _diamond.Fielding.Pitcher, ReachedUnearned: true);
        _diamond[2] = runner;
        _movements.Add(Moved(runner, 0, 2, "runner_placed", "Runner Placed On Base"));
        Act("runner_placed", $"{runner.Player.FullName} starts inning at 2nd base.", _now, _now.AddSeconds(1.5), runner.Player);
        _now = _now.AddSeconds(3);
    }

    public void ChangePitcher(bool halfBegins)
    {
        var old = _diamond.Fielding.Pitcher;
        var reliever = _diamond.Fielding.BringReliever();
        var lasts = halfBegins ? 4 : _random.Between(110, 160);
        Act(
            "pitching_substitution",
            $"Pitching Change: {reliever.FullName} replaces {old.FullName}.",
            _now,
            _now.AddSeconds(2),
            reliever,
            old
        );
        _now = _now.AddSeconds(lasts + 2);
    }

    public void PinchHit()
    {
        var old = _diamond.Batting.Batter;
        var hitter = _diamond.Batting.BringPinchHitter();
        Act(
            "offensive_substitution",
            $"Offensive Substitution: Pinch-hitter {hitter.FullName} replaces {old.FullName}.",
            _now,
            _now.AddSeconds(2),
            hitter,
            old
        );
        _now = _now.AddSeconds(_random.Between(12, 25));
    }

    /// <summary>Pitches until the plate appearance is settled.</summary>
    public Play Run(int index)
    {
        var (batting, fielding) = (_diamond.Batting, _diamond.Fielding);
        var (inning, isTop, slot, batter, pitcher, before) = (
            _diamond.Inning,
            _diamond.IsTop,
            batting.Slot,
            batting.Batter,
            fielding.Pitcher,
            _diamond.Runners
        );
        var start = _now;
        _now = start.AddSeconds(_random.Between(2.5, 16.5));
        var (drawn, ball) = OutcomeTable.Draw(_diamond, batter, _random);
        var pitches = PitchCall.Sequence(drawn, _random);
        for (var i = 0; i < pitches.Count - 1; i++)
        {
            Pitch(pitches[i]);
            RunBases(pitches[i]);
        }
        var last = _events.Count;
        Pitch(pitches[^1]);
        var pitched = _events[^1];
        var (kind, settled) = new Baserunning(_diamond, _random).Settle(drawn, ball, last);
        _movements.AddRange(settled);
        Finish(kind, settled);
        batting.NextBatter();
        fielding.FacedBatter();
        return new Play
        {
            Index = index,
            Inning = inning,
            IsTop = isTop,
            Batter = batter,
            Slot = slot,
            Pitcher = pitcher,
            Kind = kind,
            Ball = ball,
            Description = Wording.Describe(kind, batter, ball, pitches[^1] == PitchCall.CalledStrike, settled),
            Start = start,
            Opening = _opening,
            Pitched = pitched with { Code = _events[^1].Code, Description = _events[^1].Description },
            Events = [.. _events],
            Movements = [.. _movements],
            Rbi = settled.Count(movement => movement.BattedIn),
            AwayScore = _diamond.Away.Score,
            HomeScore = _diamond.Home.Score,
            OutsAfter = _diamond.Outs,
            BasesBefore = before,
            BasesAfter = _diamond.Runners,
            EndsHalf = _diamond.Outs == 3 || _diamond.HomeHasWon,
        };
    }

    private void Pitch(PitchCall call)
    {
        _diamond.Fielding.Threw();
        if (call == PitchCall.Ball)
            _balls++;
        else if (call.IsStrike && !call.IsInPlay && _strikes < 3 && (call != PitchCall.Foul || _strikes < 2))
            _strikes++;
        var start = _now;
        var end = start.AddSeconds(_random.Between(3.5, 6));
        Add(
            PlayEventKind.Pitch,
            call.Code,
            call.Description,
            _now,
            end,
            look: PitchLook.Throw(_random, inZone: call.IsStrike && _random.Chance(0.8))
        );
        // As measured in feeds of 2023 and later: runners and fouls take time, and now and then there is a long pause.
        var next = (_diamond.AnyRunner ? _random.Between(15.5, 22.5) : _random.Between(12.8, 20.5)) + (call == PitchCall.Foul ? 4 : 0);
        _now = start.AddSeconds(next + (_random.Chance(0.06) ? _random.Between(6, 25) : 0));
    }

    /// <summary>The last pitch tells what became of the ball, and its count has the outs of the play.</summary>
    private void Finish(PlayKind kind, IReadOnlyList<Movement> settled)
    {
        var last = _events[^1];
        var call = PitchCall.Of(last.Code);
        if (call.IsInPlay)
            call =
                settled.Any(movement => movement.Scores) ? PitchCall.InPlayRun
                : settled.Any(movement => movement.IsOut) ? PitchCall.InPlayOut
                : PitchCall.InPlayNoOut;
        _events[^1] = last with
        {
            Code = call.Code,
            Description = call.Description,
            End = last.Start.AddSeconds(
                kind.InPlay ? _random.Between(8, 14) + (_random.Chance(0.12) ? _random.Between(3, 10) : 0) : _random.Between(3, 6.5)
            ),
            Outs = _diamond.Outs,
            Bases = _diamond.Runners,
            AwayScore = _diamond.Away.Score,
            HomeScore = _diamond.Home.Score,
        };
    }

    /// <summary>A stolen base, a runner caught or a wild pitch, now and then.</summary>
    private void RunBases(PitchCall call)
    {
        if (call == PitchCall.Foul)
            return;
        if (_diamond[1] is { } runner && _diamond[2] is null && _diamond.Outs < 2 && _random.Chance(0.028))
            Steal(runner, caught: _random.Chance(0.22));
        else if (call == PitchCall.Ball && _diamond.AnyRunner && (_diamond[3] is null || _diamond.RunsToWin > 1) && _random.Chance(0.012))
            WildPitch();
    }

    private void Steal(BaseRunner runner, bool caught)
    {
        _diamond[1] = null;
        if (!caught)
            _diamond[2] = runner;
        else
            _diamond.Outs++;
        var (type, name) = caught ? ("caught_stealing_2b", "Caught Stealing 2B") : ("stolen_base_2b", "Stolen Base 2B");
        var movement = Moved(runner, 1, 2, type, name) with
        {
            Reason = $"r_{type}",
            IsOut = caught,
            OutNumber = caught ? _diamond.Outs : 0,
        };
        if (caught)
            movement = movement with { Credits = [Credited(2, "f_assist"), Credited(6, "f_putout")] };
        _movements.Add(movement);
        var text = caught
            ? $"{runner.Player.FullName} caught stealing 2nd base, catcher {Credited(2, "").Fielder.FullName} to shortstop {Credited(6, "").Fielder.FullName}."
            : $"{runner.Player.FullName} steals 2nd base.";
        Act(type, text, _now, _now.AddSeconds(1.5), runner.Player);
        _now = _now.AddSeconds(_random.Between(12, 20));
    }

    private void WildPitch()
    {
        var text = $"Wild pitch by pitcher {_diamond.Fielding.Pitcher.FullName}.";
        for (var from = 3; from >= 1; from--)
        {
            if (_diamond[from] is not { } runner)
                continue;
            var movement = Moved(runner, from, from + 1, "wild_pitch", "Wild Pitch") with { Reason = "r_adv_play" };
            _diamond[from] = null;
            if (from == 3)
                _diamond.Score(1);
            else
                _diamond[from + 1] = runner;
            _movements.Add(movement);
            text += Wording.Runner(movement);
        }
        Act("wild_pitch", text, _now, _now.AddSeconds(1.5), _diamond.Batting.Batter);
        _now = _now.AddSeconds(_random.Between(12, 20));
    }

    private Movement Moved(BaseRunner runner, int from, int to, string type, string name) =>
        new()
        {
            Runner = runner.Player,
            ResponsiblePitcher = runner.ResponsiblePitcher,
            ReachedUnearned = runner.ReachedUnearned,
            Start = from,
            End = to,
            EventIndex = _events.Count,
            EventType = type,
            Event = name,
        };

    private Credit Credited(int number, string what)
    {
        var (fielder, position) = _diamond.Fielding.FielderAt(number);
        return new Credit(fielder, position, what);
    }

    private void Act(
        string code,
        string text,
        DateTimeOffset start,
        DateTimeOffset end,
        Player? player = null,
        Player? replaced = null,
        FeedStatus? status = null
    ) => Add(PlayEventKind.Action, code, text, start, end, player: player, replaced: replaced, status: status);

    private void Add(
        PlayEventKind kind,
        string code,
        string text,
        DateTimeOffset start,
        DateTimeOffset end,
        PitchLook? look = null,
        Player? player = null,
        Player? replaced = null,
        FeedStatus? status = null
    ) => _events.Add(Happened(kind, code, text, start, end) with { Look = look, Player = player, Replaced = replaced, Status = status });

    private PlayEvent Happened(PlayEventKind kind, string code, string text, DateTimeOffset start, DateTimeOffset end) =>
        new()
        {
            Kind = kind,
            Code = code,
            Description = text,
            Start = start,
            End = end,
            Balls = _balls,
            Strikes = _strikes,
            Outs = _diamond.Outs,
            Bases = _diamond.Runners,
            AwayScore = _diamond.Away.Score,
            HomeScore = _diamond.Home.Score,
        };
}
