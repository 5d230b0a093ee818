using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>The state of play: inning, outs, runners and score.</summary>
internal sealed class Diamond(Nine away, Nine home)
{
    private readonly BaseRunner?[] _bases = new BaseRunner?[3];

    public int Inning { get; private set; } = 1;

    public bool IsTop { get; private set; } = true;

    public int Outs { get; set; }

    public Nine Away => away;

    public Nine Home => home;

    public Nine Batting => IsTop ? away : home;

    public Nine Fielding => IsTop ? home : away;

    /// <summary>The runner on a base, 1 to 3.</summary>
    public BaseRunner? this[int @base]
    {
        get => _bases[@base - 1];
        set => _bases[@base - 1] = value;
    }

    public IReadOnlyList<Player?> Runners => [.. _bases.Select(runner => runner?.Player)];

    public bool AnyRunner => Array.Exists(_bases, runner => runner is not null);

    /// <summary>Runs that would end the game at once; none is enough while this is <see cref="int.MaxValue"/>.</summary>
    public int RunsToWin => !IsTop && Inning >= 9 ? away.Score - home.Score + 1 : int.MaxValue;

    public bool HomeHasWon => !IsTop && Inning >= 9 && home.Score > away.Score;

    public void Begin(int inning, bool isTop)
    {
        (Inning, IsTop, Outs) = (inning, isTop, 0);
        Array.Clear(_bases);
    }

    public void Score(int runs)
    {
        Batting.Score += runs;
        Fielding.RunsAllowed += runs;
    }
}
