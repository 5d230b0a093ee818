using MlbSts.Games.Tables;

namespace MlbSts.Lake.Checks;

/// <summary>A total of a game log and where it is in the lake.</summary>
/// <param name="Name">Its name in differences.</param>
/// <param name="Column">Its column for the visiting team, from 0; the home team's is 28 further.</param>
/// <param name="Ours">The lake's figure for a team; null where it is not known.</param>
internal sealed record GameLogField(string Name, int Column, Func<GameTables, string, bool, int?> Ours);
