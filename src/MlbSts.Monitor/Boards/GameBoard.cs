using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.Monitor.Boards;

/// <summary>The newest that was heard of each game; bounded, the games heard of longest ago go first.</summary>
public sealed class GameBoard(IOptions<MonitorOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<GamePk, (GameRow Row, long Heard)> _games = [];
    private long _heard;

    /// <summary>Every game, by gamePk.</summary>
    public IReadOnlyList<GameRow> Rows
    {
        get
        {
            lock (_lock)
                return [.. _games.Values.Select(game => game.Row).OrderBy(row => row.GamePk)];
        }
    }

    /// <summary>Takes in what was heard of a game.</summary>
    internal void Update(GamePk gamePk, Func<GameRow, GameRow> change)
    {
        lock (_lock)
        {
            var row = _games.TryGetValue(gamePk, out var known) ? known.Row : new GameRow { GamePk = gamePk };
            _games[gamePk] = (change(row), ++_heard);
            if (_games.Count > options.Value.MaximumGames)
                _games.Remove(_games.MinBy(game => game.Value.Heard).Key);
        }
    }
}
