using MlbSts.Games.Tables;
using MlbSts.Lake.Files;
using MlbSts.Lake.Manifests;

namespace MlbSts.Lake.Checks;

/// <summary>Both teams' totals of every game of a dataset, from its tables.</summary>
internal static class SeasonTotals
{
    /// <summary>Adds them up, a game at a time.</summary>
    /// <param name="tables">The dataset's tables.</param>
    /// <param name="cancellationToken">Ends it between two tables.</param>
    public static async Task<IReadOnlyList<GameTotals>> ReadAsync(PresentTables tables, CancellationToken cancellationToken)
    {
        if (await FileOf<GameRow>().ConfigureAwait(false) is not { } games)
            return [];
        using var plays = new RowsByGame<PlayRow>(await FileOf<PlayRow>().ConfigureAwait(false));
        using var runners = new RowsByGame<RunnerRow>(await FileOf<RunnerRow>().ConfigureAwait(false));
        using var batting = new RowsByGame<BattingRow>(await FileOf<BattingRow>().ConfigureAwait(false));
        using var pitching = new RowsByGame<PitchingRow>(await FileOf<PitchingRow>().ConfigureAwait(false));
        using var fielding = new RowsByGame<FieldingRow>(await FileOf<FieldingRow>().ConfigureAwait(false));
        using var lineScores = new RowsByGame<LineScoreRow>(await FileOf<LineScoreRow>().ConfigureAwait(false));
        return [.. TableReader.Read<GameRow>(games).Select(Add)];

        Task<ReadOnlyMemory<byte>?> FileOf<TRow>()
            where TRow : TableRow, new() => tables.ReadAsync(TableSchema.Of<TRow>().Name, cancellationToken);

        GameTotals Add(GameRow row)
        {
            var game = new GameTables(row);
            game.Plays.AddRange(plays.Of(row.GameId));
            game.Runners.AddRange(runners.Of(row.GameId));
            game.Batting.AddRange(batting.Of(row.GameId));
            game.Pitching.AddRange(pitching.Of(row.GameId));
            game.Fielding.AddRange(fielding.Of(row.GameId));
            game.LineScores.AddRange(lineScores.Of(row.GameId));
            return GameTotals.Of(game);
        }
    }
}
