using MlbSts.Games.Tables;

namespace MlbSts.Rules;

/// <summary>Looks at a game's rows; each message is one violation.</summary>
/// <param name="game">The rows.</param>
/// <param name="bound">The rule's number; 0 where it has none.</param>
internal delegate IEnumerable<string> RuleCheck(GameTables game, int bound);
