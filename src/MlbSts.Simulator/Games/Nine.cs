using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>A side while it plays: who bats next, who pitches, and who is left on the bench.</summary>
internal sealed class Nine(Lineup lineup)
{
    private readonly Queue<Player> _bullpen = new(lineup.Roster.Relievers);
    private int _battersSinceChange;

    public Lineup Lineup { get; } = lineup;

    public Player[] Order { get; } = [.. lineup.Order];

    public int Slot { get; private set; }

    public Player Batter => Order[Slot];

    public Player Pitcher { get; private set; } = lineup.Starter;

    public int PitchCount { get; private set; }

    public int RunsAllowed { get; set; }

    public int Score { get; set; }

    public bool HasPinchHit { get; private set; }

    public void NextBatter() => Slot = (Slot + 1) % 9;

    public void Threw() => PitchCount++;

    public void FacedBatter() => _battersSinceChange++;

    /// <summary>Whether the manager goes to the bullpen before the next batter.</summary>
    public bool WantsReliever(SeededRandom random, bool halfBegins)
    {
        if (_bullpen.Count == 0 || (_battersSinceChange < 3 && PitchCount > 0 && !halfBegins))
            return false;
        if (Pitcher == Lineup.Starter)
            return PitchCount > 98 || (PitchCount > 80 && random.Chance(0.25)) || (RunsAllowed >= 6 && PitchCount > 50);
        return PitchCount > 28 || (halfBegins && PitchCount > 8 && random.Chance(0.85)) || RunsAllowed >= 3;
    }

    public Player BringReliever()
    {
        PitchCount = 0;
        RunsAllowed = 0;
        _battersSinceChange = 0;
        return Pitcher = _bullpen.Dequeue();
    }

    /// <summary>A bench player bats for the designated hitter from now on.</summary>
    public Player BringPinchHitter()
    {
        HasPinchHit = true;
        return Order[Slot] = Lineup.Roster.Hitters[^1];
    }

    public (Player Fielder, Position Position) FielderAt(int number) =>
        number == 1 ? (Pitcher, Position.Pitcher) : (Lineup.At(Position.Fielders[number - 2]), Position.Fielders[number - 2]);
}
