using MlbSts.Games.Tables;

namespace MlbSts.Rules.Definition;

/// <summary>
/// Looks at a game's rows for places where a rule is broken. Where a table has no rows there is nothing to hold against another one.
/// </summary>
/// <param name="game">The rows.</param>
/// <param name="bound">The rule's number; 0 where it has none.</param>
public delegate IEnumerable<Violation> GameCheck(GameTables game, int bound);
