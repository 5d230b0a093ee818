using MlbSts.Games.Tables;

namespace MlbSts.Lake.Checks;

/// <summary>A player's line of one game: a row of <c>batting</c> or <c>pitching</c>.</summary>
/// <param name="GameId">The game.</param>
/// <param name="PlayerId">The player.</param>
/// <param name="Team">His team.</param>
/// <param name="Row">The row.</param>
internal readonly record struct PlayerLine(string GameId, string PlayerId, string Team, GameTableRow Row)
{
    /// <summary>A batter's line.</summary>
    public static PlayerLine Of(BattingRow row) => new(row.GameId, row.PlayerId, row.Team, row);

    /// <summary>A pitcher's line.</summary>
    public static PlayerLine Of(PitchingRow row) => new(row.GameId, row.PlayerId, row.Team, row);
}
