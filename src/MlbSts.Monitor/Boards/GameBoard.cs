using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.Monitor.Boards;

/// <summary>
/// What is known of each game: the newest that was heard, and what the store holds. Bounded; the games heard of longest ago go first.
/// </summary>
public sealed class GameBoard(IOptions<MonitorOptions> options, ReviewBoard reviews)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<GamePk, (GameRow Row, long Heard)> _games = [];
    private long _heard;

    /// <summary>Every game, by gamePk.</summary>
    public IReadOnlyList<GameRow> Rows
    {
        get
        {
            var reasons = reviews.Reasons();
            lock (_lock)
                return
                [
                    .. _games
                        .Values.Select(game => game.Row with { Review = reasons.GetValueOrDefault(game.Row.GamePk) })
                        .OrderBy(row => row.GamePk),
                ];
        }
    }

    /// <summary>The games of a league day, those postponed from it too, and those of other days that are under way: by start.</summary>
    public IReadOnlyList<GameRow> On(DateOnly day) =>
        [
            .. Rows.Select(row => row.On(day))
                .Where(row => row.Date is null || row.Date == day || row.State.IsUnderWay())
                .OrderBy(row => row.Start ?? new DateTimeOffset(row.Date ?? day, new TimeOnly(23, 5), TimeSpan.Zero))
                .ThenBy(row => row.GamePk),
        ];

    /// <summary>How many games of the board are filed.</summary>
    public int Filed
    {
        get
        {
            lock (_lock)
                return _games.Values.Count(game => game.Row.FiledUnder is not null);
        }
    }

    /// <summary>How many games the board has room for.</summary>
    internal int Room => options.Value.MaximumGames;

    /// <summary>Takes in what was heard of a game.</summary>
    internal void Update(GamePk gamePk, Func<GameRow, GameRow> change)
    {
        lock (_lock)
        {
            _games[gamePk] = (change(RowOf(gamePk)), ++_heard);
            MakeRoom();
        }
    }

    /// <summary>What was heard until now; to be taken before the store is looked through.</summary>
    internal long Mark()
    {
        lock (_lock)
            return _heard;
    }

    /// <summary>Takes in what the store holds of a game; that a game is there again and again is no news of it.</summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="mark">What had been heard when the store was looked through.</param>
    /// <param name="change">Gets the row, and whether something was heard of it since.</param>
    internal void Project(GamePk gamePk, long mark, Func<GameRow, bool, GameRow> change)
    {
        lock (_lock)
        {
            var heard = _games.GetValueOrDefault(gamePk).Heard;
            if (_games.ContainsKey(gamePk) || _games.Count < Room)
                _games[gamePk] = (change(RowOf(gamePk), heard > mark), heard);
        }
    }

    private GameRow RowOf(GamePk gamePk) => _games.TryGetValue(gamePk, out var known) ? known.Row : new GameRow { GamePk = gamePk };

    private void MakeRoom()
    {
        if (_games.Count > Room)
            _games.Remove(_games.MinBy(game => (game.Value.Heard, game.Value.Row.Date ?? DateOnly.MaxValue)).Key);
    }
}
