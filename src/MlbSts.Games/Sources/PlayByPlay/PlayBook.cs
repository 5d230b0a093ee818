using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.PlayByPlay;

/// <summary>
/// Keeps the score of one game: who is on base, outs and runs, from one event to the next. A source says what moved; the rows of
/// <c>plays</c> and <c>runners</c> come from here.
/// </summary>
internal sealed class PlayBook(GameTables tables)
{
    private readonly string?[] _bases = new string?[4];
    private readonly int[] _score = new int[2];
    private int _inning;
    private bool _isTop;

    /// <summary>The number the next event will have.</summary>
    public int NextIndex => tables.Plays.Count + 1;

    public int Outs { get; private set; }

    /// <summary>Who is on a base.</summary>
    /// <param name="onBase">1 to 3.</param>
    public string? RunnerOn(int onBase) => _bases[onBase];

    /// <summary>Begins a half-inning, unless it is the one that is under way.</summary>
    public void EnterHalf(int inning, bool isTop)
    {
        if (inning == _inning && isTop == _isTop)
            return;
        EndHalf();
        (_inning, _isTop, Outs) = (inning, isTop, 0);
        Array.Clear(_bases);
    }

    /// <summary>Ends the game.</summary>
    public void EndHalf()
    {
        if (tables.Plays.Count > 0)
            tables.Plays[^1] = tables.Plays[^1] with { IsLastOfHalf = true };
    }

    /// <summary>Puts a runner on a base without an event: a pinch runner, the automatic runner of extra innings.</summary>
    public void Place(int onBase, string runnerId) => _bases[onBase] = runnerId;

    /// <summary>Adds an event.</summary>
    /// <param name="play">What the source itself knows of it; what follows from the game so far is filled in here.</param>
    /// <param name="word">The event.</param>
    /// <param name="moves">Everybody it does something to, the batter too.</param>
    /// <param name="score">Runs of the visiting and the home team afterwards, where the source says so: a run the moves leave out is
    /// counted all the same.</param>
    public PlayRow Add(PlayRow play, EventWord word, IReadOnlyList<Movement> moves, (int Away, int Home)? score = null)
    {
        foreach (var move in moves)
            Believe(move);
        var side = _isTop ? 0 : 1;
        var (before, away, home) = (BaseMask(), _score[0], _score[1]);
        var runs = moves.Count(move => move.IsRun);
        if (score is { } after && (side == 0 ? after.Away - away : after.Home - home) is >= 0 and var counted)
            runs = counted;
        _score[side] += runs;
        var outs = moves.Count(move => move.IsOut);
        var traits = moves.Aggregate(word.Traits, (all, move) => all | (move.Traits & (EventTraits.WildPitch | EventTraits.PassedBall)));
        var isSacrifice = word.Has(EventTraits.SacrificeHit | EventTraits.SacrificeFly);
        var row = play with
        {
            GameId = tables.Game.GameId,
            PlayIndex = NextIndex,
            Inning = _inning,
            Half = _isTop ? "top" : "bottom",
            BattingTeam = _isTop ? tables.Game.AwayTeam : tables.Game.HomeTeam,
            FieldingTeam = _isTop ? tables.Game.HomeTeam : tables.Game.AwayTeam,
            OutsBefore = Outs,
            OutsAfter = Outs + outs,
            AwayScoreBefore = away,
            HomeScoreBefore = home,
            AwayScoreAfter = _score[0],
            HomeScoreAfter = _score[1],
            Event = word.Event.Name,
            IsPlateAppearance = word.EndsPlateAppearance || play.IsPlateAppearance,
            IsAtBat = word.Event.IsAtBat && !isSacrifice,
            HitBases = word.Event.HitBases,
            IsSacrificeHit = word.Has(EventTraits.SacrificeHit),
            IsSacrificeFly = word.Has(EventTraits.SacrificeFly),
            OutsMade = outs,
            IsDoublePlay = word.Has(EventTraits.DoublePlay) || outs == 2,
            IsTriplePlay = word.Has(EventTraits.TriplePlay) || outs == 3,
            IsGroundedIntoDoublePlay = word.Has(EventTraits.GroundedIntoDoublePlay),
            Runs = runs,
            IsWildPitch = (traits & EventTraits.WildPitch) != 0,
            IsPassedBall = (traits & EventTraits.PassedBall) != 0,
            RunnerOnFirstId = _bases[1],
            RunnerOnSecondId = _bases[2],
            RunnerOnThirdId = _bases[3],
            BasesBefore = before,
        };
        Move(moves);
        Outs += outs;
        row = row with { BasesAfter = BaseMask() };
        tables.Plays.Add(row);
        tables.Runners.AddRange(
            moves.Where(move => move.Matters).OrderByDescending(move => move.Start).Select(move => Runner(move, row.PlayIndex))
        );
        return row;
    }

    // The source's word on who ran counts for more than what was followed: a pinch runner nobody announced.
    private void Believe(Movement move)
    {
        if (move.Start == 0 || _bases[move.Start] == move.RunnerId)
            return;
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            if (_bases[onBase] == move.RunnerId)
                _bases[onBase] = null;
        }
        _bases[move.Start] = move.RunnerId;
    }

    private void Move(IReadOnlyList<Movement> moves)
    {
        foreach (var move in moves)
        {
            if (move.Start > 0)
                _bases[move.Start] = null;
        }
        foreach (var move in moves)
        {
            if (move is { IsOut: false, End: >= 1 and <= 3 })
                _bases[move.End] = move.RunnerId;
        }
    }

    private int BaseMask() => (_bases[1] is null ? 0 : 1) + (_bases[2] is null ? 0 : 2) + (_bases[3] is null ? 0 : 4);

    private RunnerRow Runner(Movement move, int playIndex) =>
        new()
        {
            GameId = tables.Game.GameId,
            PlayIndex = playIndex,
            RunnerId = move.RunnerId,
            StartBase = move.Start,
            EndBase = move.IsOut ? 0 : move.End,
            IsOut = move.IsOut,
            OutNumber = move.OutNumber,
            IsRun = move.IsRun,
            IsEarned = move.IsRun ? move.IsEarned : null,
            IsTeamUnearned = move.IsRun ? move.IsTeamUnearned : null,
            IsRunBattedIn = move.IsRun ? move.IsRunBattedIn : null,
            IsStolenBase = (move.Traits & EventTraits.StolenBase) != 0,
            IsCaughtStealing = (move.Traits & EventTraits.CaughtStealing) != 0,
            IsPickoff = (move.Traits & EventTraits.Pickoff) != 0,
            ResponsiblePitcherId = move.PitcherId,
            Fielders = move.Fielders,
        };
}
