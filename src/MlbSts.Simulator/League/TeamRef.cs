using MlbSts.Json;

namespace MlbSts.Simulator.League;

/// <summary>A club as a row of the schedule names it.</summary>
/// <param name="Id">The team id.</param>
/// <param name="Name">The team's name.</param>
/// <param name="Team">id, name and link.</param>
/// <param name="Record">Wins and losses.</param>
internal sealed record TeamRef(int Id, string Name, JsonTree Team, JsonTree Record);
