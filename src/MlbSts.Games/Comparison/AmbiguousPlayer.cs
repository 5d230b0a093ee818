namespace MlbSts.Games.Comparison;

/// <summary>A name that several players of one team have, or a player who would be two.</summary>
/// <param name="Season">The season.</param>
/// <param name="Team">Retrosheet's code of the team.</param>
/// <param name="Name">The name as the first source has it.</param>
/// <param name="MlbIds">MLB's numbers it could be.</param>
/// <param name="RetroIds">Retrosheet's codes it could be.</param>
public sealed record AmbiguousPlayer(int Season, string Team, string Name, IReadOnlyList<int> MlbIds, IReadOnlyList<string> RetroIds);
