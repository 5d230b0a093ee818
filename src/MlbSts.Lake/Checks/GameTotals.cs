using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Lake.Checks;

/// <summary>Both teams' totals of a game: small enough to hold those of a season.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Away">The visiting team.</param>
/// <param name="Home">The home team.</param>
internal sealed record GameTotals(string GameId, TeamGame Away, TeamGame Home)
{
    /// <summary>The kind of game: R of the regular season, A for an All-Star Game, others of the postseason.</summary>
    public string GameType { get; init; } = GameTypes.Regular;

    /// <summary>
    /// Adds up a game's rows; the tables <c>games</c>, <c>batting</c>, <c>pitching</c>, <c>fielding</c>, <c>line_scores</c>, <c>plays</c>
    /// and <c>runners</c> are used, and an empty one leaves its figures out.
    /// </summary>
    public static GameTotals Of(GameTables game) =>
        new(game.Game.GameId, TeamGame.Of(game, false), TeamGame.Of(game, true)) { GameType = game.Game.GameType };
}
