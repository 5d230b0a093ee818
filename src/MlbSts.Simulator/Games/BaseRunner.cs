using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>Somebody on base.</summary>
/// <param name="Player">Who.</param>
/// <param name="ResponsiblePitcher">Who is charged if he scores.</param>
/// <param name="ReachedUnearned">He reached by an error or was set on second base at the start of an extra inning.</param>
internal sealed record BaseRunner(Player Player, Player ResponsiblePitcher, bool ReachedUnearned = false);
