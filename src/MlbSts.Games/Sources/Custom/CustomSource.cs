using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>
/// The user's own tables: CSV, JSON and Parquet files in a folder, or one of them. Which is which is found out; see <see cref="Plan"/>.
/// </summary>
/// <param name="path">The folder or file.</param>
/// <param name="name">Its name below the loaded path; empty where it is the loaded path.</param>
/// <param name="mapping">What the user says of the files.</param>
/// <param name="limits">How much is read.</param>
/// <param name="files">Of a folder's files, only these are meant; null for all that may be tables.</param>
internal sealed class CustomSource(
    string path,
    string name,
    CustomMapping? mapping = null,
    CustomLimits? limits = null,
    IReadOnlyList<string>? files = null
) : IGameSource
{
    private readonly CustomMapping _mapping = mapping ?? new CustomMapping();
    private readonly CustomLimits _limits = limits ?? CustomLimits.Default;
    private readonly HashSet<string>? _files = files?.ToHashSet();
    private readonly ConcurrentDictionary<(SeasonPhase Phase, int Season), string> _unreadable = [];
    private readonly Lock _gate = new();
    private List<FilePlan>? _plans;
    private List<RefusedFile> _refusals = [];
    private List<FoundGame> _found = [];

    /// <inheritdoc/>
    public string Name => SourceNames.Custom;

    /// <inheritdoc/>
    /// <remarks>File, table, rows, which column is which, and which are not used.</remarks>
    public string Plan(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var plan in Plans(_ => { }, cancellationToken))
        {
            text.Append(CultureInfo.InvariantCulture, $"{plan.File.Name} -> {plan.Table.Name} ({plan.Rows} rows)\n");
            foreach (var column in plan.Columns.Concat(plan.Identity).DistinctBy(column => column.Column.Name))
                text.Append(CultureInfo.InvariantCulture, $"  {column.Source} -> {column.Column.Name}\n");
            if (plan.Unmapped.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"  not used: {string.Join(", ", plan.Unmapped)}\n");
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken)
    {
        var ready = Plans(refused, cancellationToken);
        using var database = new CustomDatabase(path, _limits);
        var finder = new GameFinder(database, _mapping, _limits);
        var games = finder.Find(ready, refused, cancellationToken);
        _found =
        [
            .. games.Select(game => new FoundGame(
                this,
                game.Key,
                game.Phase,
                game.Season,
                SourceId(game, ready),
                Hash(game, ready),
                Newest(game, ready),
                game
            )),
        ];
        return _found;
    }

    /// <inheritdoc/>
    /// <exception cref="GameRefusedException">What was found can no longer be read, or takes more memory and disk than is
    /// given.</exception>
    public IGameReader OpenReader(SeasonPhase phase, int season)
    {
        if (_unreadable.TryGetValue((phase, season), out var reason))
            throw new GameRefusedException(reason);
        var games = _found
            .Where(game => game.Phase == phase && game.Season == season)
            .OrderBy(game => game.Key, GameKey.Order)
            .Select(game => (CustomGame)game.Locator!)
            .ToList();
        var database = new CustomDatabase(path, _limits);
        try
        {
            return new CustomReader(database, _plans ?? [], games, _limits);
        }
        catch (DuckDBException failure)
        {
            database.Dispose();
            // Not tried again for every game.
            reason = _unreadable.GetOrAdd((phase, season), $"{name} cannot be read: {Reasons.Of(failure.Message, _limits)}");
            throw new GameRefusedException(reason);
        }
    }

    private List<FilePlan> Plans(Action<RefusedFile> refused, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_plans is null)
            {
                (_plans, _refusals) = ([], []);
                using var database = new CustomDatabase(path, _limits);
                var planner = new FilePlanner(database, _mapping, _limits);
                foreach (var file in CustomFile.Find(path, name).Where(file => _files?.Contains(file.Path) ?? true))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    PlanOne(planner, file);
                }
            }
            _refusals.ForEach(refused);
            return _plans;
        }
    }

    private void PlanOne(FilePlanner planner, CustomFile file)
    {
        try
        {
            if (planner.Plan(file) is { } plan)
                _plans!.Add(plan);
        }
        catch (Exception failure) when (failure is RefusedException or LoadRefusedException or IOException or UnauthorizedAccessException)
        {
            _refusals.Add(new RefusedFile(file.Name, failure.Message));
        }
        catch (DuckDBException failure)
        {
            _refusals.Add(new RefusedFile(file.Name, $"it cannot be read as {file.Kind}: {Reasons.Of(failure.Message, _limits)}"));
        }
    }

    private static string SourceId(CustomGame game, List<FilePlan> plans) => $"{plans[game.Rows.Keys.Min()].File.Name}#{game.Key}";

    private static string Hash(CustomGame game, List<FilePlan> plans)
    {
        var content = string.Join('\n', game.Rows.Keys.Order().Select(index => plans[index].Sha256).Append(game.Key.ToString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    private static DateTimeOffset? Newest(CustomGame game, List<FilePlan> plans) =>
        game.Rows.Keys.Select(index => new DateTimeOffset(File.GetLastWriteTimeUtc(plans[index].File.Path), TimeSpan.Zero)).Max();
}
