using System.Globalization;
using DuckDB.NET.Data;
using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>The games that the files' rows are of.</summary>
internal sealed class GameFinder(CustomDatabase database, CustomMapping mapping, CustomLimits limits)
{
    /// <summary>How a row names its game, in SQL: over the columns of <see cref="GameIdentity.Sql"/>.</summary>
    public const string RowKey =
        "concat_ws('|', coalesce(i_game_id, ''), coalesce(CAST(i_date AS VARCHAR), ''), coalesce(i_home_team, ''), coalesce(CAST(i_game_number AS VARCHAR), ''))";

    private static readonly string[] Kinds = ["phase", "game_type", "season"];

    private readonly List<(int File, string Row, GameIdentity Identity, object?[] Kind, long Count)> _named = [];

    /// <summary>The games in order.</summary>
    public List<CustomGame> Find(List<FilePlan> plans, Action<RefusedFile> refused, CancellationToken cancellationToken)
    {
        for (var index = 0; index < plans.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (plans[index].Identity.Count > 0)
                Collect(plans[index], index, refused);
        }
        // A file with ids of its own and dates says which game the same id is elsewhere.
        var byId = _named
            .Where(one => one.Identity is { Id: not null, Date: not null, HomeTeam: not null })
            .GroupBy(one => one.Identity.Id!)
            .ToDictionary(group => group.Key, group => group.First().Identity.Key!.Value);
        var games = new Dictionary<GameKey, List<(int File, string Row, object?[] Kind, long Count)>>();
        var unknown = new HashSet<int>();
        foreach (var (file, row, identity, kind, count) in _named)
        {
            var key = identity.Id is { } id && byId.TryGetValue(id, out var known) ? known : identity.Key;
            if (key is { } sure && GameKey.TryParse(sure.ToString(), out _))
                (games.TryGetValue(sure, out var rows) ? rows : games[sure] = []).Add((file, row, kind, count));
            else if (unknown.Add(file))
                refused(
                    new RefusedFile(
                        plans[file].File.Name,
                        $"no game is known by '{row.Trim('|')}': a game has a date and a home team, or a game_id such as BOS201504180, or an id that another file gives with date and home team"
                    )
                );
        }
        foreach (var (key, rows) in games.Where(game => game.Value.Sum(rows => rows.Count) > limits.RowsOfGame).ToList())
        {
            games.Remove(key);
            refused(
                new RefusedFile(
                    $"{plans[rows[0].File].File.Name}#{key}",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"it has {rows.Sum(row => row.Count)} rows, more than {limits.RowsOfGame}: that is not one game"
                    )
                )
            );
        }
        return [.. games.OrderBy(game => game.Key, GameKey.Order).Select(game => Game(game.Key, game.Value))];
    }

    private void Collect(FilePlan plan, int index, Action<RefusedFile> refused)
    {
        var columns = Kinds.Select(kind => plan.Columns.FirstOrDefault(column => column.Column.Name == kind)).ToList();
        var kinds = columns.Select((column, number) => $"{column?.Sql ?? "NULL"} AS k_{Kinds[number]}");
        // A game's rows name it alike: what the words mean is worked out once for each way of naming one.
        var ways =
            $"SELECT {string.Join(", ", columns.OfType<ColumnPlan>().Concat(plan.Identity).Select(column => column.Quoted).OfType<string>().Distinct().Append("count(*) AS many"))} FROM {plan.File.Scan(limits)} GROUP BY ALL";
        var sql =
            $"SELECT CAST(sum(many) AS BIGINT), {RowKey}, * EXCLUDE (many) FROM (SELECT many, {GameIdentity.Sql(plan)}, {string.Join(", ", kinds)} FROM ({ways})) GROUP BY ALL";
        var before = _named.Count;
        try
        {
            foreach (var row in database.Rows(sql))
            {
                if (_named.Count - before == limits.Games)
                {
                    _named.RemoveRange(before, limits.Games);
                    refused(
                        new RefusedFile(
                            plan.File.Name,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"it names more than {limits.Games} games: is {string.Join(", ", plan.Identity.Select(column => column.Source))} what says which game a row is of?"
                            )
                        )
                    );
                    return;
                }
                _named.Add((index, (string)row[1]!, GameIdentity.Of(row.AsSpan(2, 4)), row[6..], (long)row[0]!));
            }
        }
        catch (DuckDBException failure)
        {
            refused(new RefusedFile(plan.File.Name, Reasons.Of(failure.Message, limits)));
        }
    }

    private CustomGame Game(GameKey key, List<(int File, string Row, object?[] Kind, long Count)> rows)
    {
        var phaseName = rows.Select(row => (string?)row.Kind[0]).FirstOrDefault(phase => phase is not null);
        var gameType = rows.Select(row => (string?)row.Kind[1]).FirstOrDefault(type => type is not null);
        var season = rows.Select(row => (int?)row.Kind[2]).FirstOrDefault(year => year is not null);
        var phase =
            mapping.NamedPhase
            ?? (
                phaseName == SeasonPhase.PostSeason.Folder()
                || (gameType is not null && SeasonPhases.PhaseOf(gameType, key.Date) == SeasonPhase.PostSeason)
                    ? SeasonPhase.PostSeason
                    : SeasonPhase.RegularSeason
            );
        return new CustomGame(
            key,
            phase,
            mapping.Season ?? season ?? key.Date.Year,
            rows.GroupBy(row => row.File, row => row.Row).ToDictionary(group => group.Key, group => group.ToList())
        );
    }
}
