namespace MlbSts.Games.Vocabulary;

/// <summary>One team under one code and one abbreviation.</summary>
/// <param name="Retro">Retrosheet's code.</param>
/// <param name="First">First season.</param>
/// <param name="Last">Last season; 9999 while it is in use.</param>
/// <param name="MlbId">MLB's number of the team; it stays when a team moves. Null for the Federal League, which MLB does not
/// number.</param>
/// <param name="Abbreviation">MLB's abbreviation in those seasons, or the usual one where MLB's is not known.</param>
public sealed record TeamCode(string Retro, int First, int Last, int? MlbId, string Abbreviation);
