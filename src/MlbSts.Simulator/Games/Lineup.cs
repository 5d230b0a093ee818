using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>A starting nine and who pitches first.</summary>
/// <param name="Roster">Whose.</param>
/// <param name="Order">The nine in batting order.</param>
/// <param name="Positions">Where each of them plays.</param>
/// <param name="Starter">The starting pitcher.</param>
internal sealed record Lineup(Roster Roster, IReadOnlyList<Player> Order, IReadOnlyList<Position> Positions, Player Starter)
{
    public static Lineup Of(Roster roster, int starter, SeededRandom random)
    {
        (Player Player, Position Position)[] nine =
        [
            .. roster.Fielders.Select(player => (player, player.Position)),
            (roster.Hitters[0], Position.DesignatedHitter),
        ];
        random.Shuffle(nine);
        return new Lineup(
            roster,
            [.. nine.Select(one => one.Player)],
            [.. nine.Select(one => one.Position)],
            roster.Starters[starter % roster.Starters.Count]
        );
    }

    /// <summary>Who fields at a position, the pitcher aside.</summary>
    public Player At(Position position) => Roster.Fielders.First(player => player.Position == position);

    public int DesignatedHitterSlot => Positions.ToList().IndexOf(Position.DesignatedHitter);
}
