using System.Globalization;
using DuckDB.NET.Data;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>
/// Reads the games of a season and phase. The files' rows of those games are brought into DuckDB once, which uses the disk where memory
/// does not do, and fetched for some games at a time:
/// the next ones in order, so that any order of asking works and the usual one is quick.
/// </summary>
internal sealed class CustomReader : IGameReader
{
    private const int GamesAtOnce = 64;

    private readonly CustomDatabase _database;
    private readonly IReadOnlyList<FilePlan> _plans;
    private readonly Dictionary<GameKey, int> _numbers = [];
    private readonly HashSet<int> _kept = [];
    private readonly Dictionary<int, List<TableRow>> _fetched = [];
    private readonly CustomLimits _limits;
    private readonly SeasonRows _season;

    public CustomReader(CustomDatabase database, IReadOnlyList<FilePlan> plans, IReadOnlyList<CustomGame> games, CustomLimits limits)
    {
        (_database, _plans, _limits) = (database, plans, limits);
        foreach (var game in games)
            _numbers[game.Key] = _numbers.Count;
        database.Execute("CREATE TABLE rows_of(file INTEGER, id VARCHAR, game INTEGER)");
        foreach (
            var some in games
                .SelectMany(game => game.Rows.SelectMany(rows => rows.Value.Select(id => (rows.Key, id, _numbers[game.Key]))))
                .Chunk(1000)
        )
            database.Execute(
                $"INSERT INTO rows_of VALUES {string.Join(", ", some.Select(row => string.Create(CultureInfo.InvariantCulture, $"({row.Key}, {CustomFile.Literal(row.id)}, {row.Item3})")))}"
            );
        for (var index = 0; index < plans.Count; index++)
        {
            if (plans[index].Identity.Count > 0 && games.Any(game => game.Rows.ContainsKey(index)))
                Keep(index);
        }
        _season = new SeasonRows(database, plans, limits);
    }

    /// <inheritdoc/>
    public GameTables Read(FoundGame game)
    {
        if (!_numbers.TryGetValue(game.Key, out var number))
            throw new GameRefusedException($"{game.Key} is no game of this season and phase.");
        if (!_fetched.TryGetValue(number, out var rows))
        {
            try
            {
                Fetch(number);
            }
            catch (DuckDBException failure)
            {
                _fetched.Clear();
                throw new GameRefusedException($"{game.SourceId} cannot be read: {Reasons.Of(failure.Message, _limits)}");
            }
            rows = _fetched[number];
        }
        return AssembledGame.Of((CustomGame)game.Locator!, rows, _season);
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private void Keep(int index)
    {
        var plan = _plans[index];
        var names = string.Concat(GameIdentity.Columns.Select(column => $", i_{column}"));
        var identified = ColumnPlan.Values(plan.Columns, plan.File.Scan(_limits), $", {GameIdentity.Sql(plan)}", names);
        _database.Execute(
            string.Create(
                CultureInfo.InvariantCulture,
                $"CREATE TABLE kept{index} AS SELECT r.game, f.n, {string.Join(", ", plan.Columns.Select((_, number) => $"f.v{number}"))} FROM ({identified}) f JOIN rows_of r ON r.file = {index} AND r.id = {GameFinder.RowKey}"
            )
        );
        _kept.Add(index);
    }

    private void Fetch(int first)
    {
        _fetched.Clear();
        for (var number = first; number < Math.Min(first + GamesAtOnce, _numbers.Count); number++)
            _fetched[number] = [];
        foreach (var index in _kept)
        {
            var plan = _plans[index];
            foreach (
                var values in _database.Rows(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"SELECT * FROM kept{index} WHERE game BETWEEN {first} AND {first + GamesAtOnce - 1} ORDER BY game, n"
                    )
                )
            )
                _fetched[Convert.ToInt32(values[0], CultureInfo.InvariantCulture)].Add(RowFactory.Create(plan, values.AsSpan(2)));
        }
    }
}
