using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources.PlayByPlay;

/// <summary>One of MLB's codes for what became of a pitch.</summary>
/// <param name="Code">The Stats API's code.</param>
/// <param name="Call">The word of the tables.</param>
/// <param name="Letters">As it stands in a pitch sequence; Retrosheet's <c>*</c> says the catcher blocked it.</param>
/// <param name="Gameday">The descriptions the old Gameday has for it.</param>
internal sealed record PitchCode(string Code, PitchCall Call, string Letters, IReadOnlyList<string> Gameday);
