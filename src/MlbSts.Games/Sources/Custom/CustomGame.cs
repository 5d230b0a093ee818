using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>A game in the user's files.</summary>
/// <param name="Key">What it is known by.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="Season">Its season.</param>
/// <param name="Rows">By the number of the file's plan: how the file's rows of the game name it.</param>
internal sealed record CustomGame(GameKey Key, SeasonPhase Phase, int Season, IReadOnlyDictionary<int, List<string>> Rows);
