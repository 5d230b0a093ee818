using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Building;

/// <summary>A game's place in the tables.</summary>
/// <param name="Key">The game.</param>
/// <param name="New">Where its rows are read; null where the rows of the present version stay.</param>
internal sealed record Slot(GameKey Key, FoundGame? New);

/// <summary>A slot whose rows are known.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Tables">The new rows; null where the rows of the present version stay, or nothing came of the new ones.</param>
/// <param name="Findings">What the rules said.</param>
/// <param name="Refusal">Why the new rows are not taken.</param>
internal sealed record ReadSlot(Slot Slot, GameTables? Tables, IReadOnlyList<Finding> Findings, string? Refusal = null);
