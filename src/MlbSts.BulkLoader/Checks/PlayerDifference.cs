namespace MlbSts.BulkLoader.Checks;

/// <summary>A player's total that differs.</summary>
/// <param name="Line">The line of the table of totals.</param>
/// <param name="Player">The player as the table has him.</param>
/// <param name="Team">The team, where the table has one.</param>
/// <param name="Column">The figure.</param>
/// <param name="Theirs">The table's total.</param>
/// <param name="Ours">The lake's total.</param>
/// <param name="Games">Games whose line has just the difference in it: one of them counted twice or not at all would explain it.</param>
internal sealed record PlayerDifference(int Line, string Player, string Team, string Column, int Theirs, int Ours, IReadOnlyList<string> Games);
