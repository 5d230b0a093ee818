using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using MlbSts.Games.Sources;
using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;
using MlbSts.Storage;

namespace MlbSts.BulkLoader.Loading;

/// <summary>
/// The loads that wait, run and ran lately. They lie in <c>mlb-state</c>, so that a restart forgets none; bounded on both sides.
/// </summary>
public sealed class LoadRegistry(IOptions<BulkLoaderOptions> options, IObjectStore store)
{
    private const int Remembered = 200;
    private const string Folder = "loads/";

    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, Load> _loads = new();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();

    /// <summary>The loads, the newest first.</summary>
    public IReadOnlyList<Load> All => [.. _loads.Values.OrderByDescending(load => load.Id, StringComparer.Ordinal)];

    /// <summary>Puts a load into the queue.</summary>
    /// <param name="request">What to load.</param>
    /// <param name="id">Names the load; the same name twice is one load.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="LoadRefusedException">Something in the request is wrong, a path is outside the roots or missing, or too many loads
    /// wait.</exception>
    public async Task<Load> AskAsync(LoadRequest request, string? id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (id is not null && Find(id) is { } known)
            return known;
        if (id is { Length: > 100 } || id?.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') == false)
            throw new LoadRefusedException("A load's id has letters, digits, '-' and '_', 100 at most.");
        request.Plan();
        var load = new Load(
            id ?? Guid.CreateVersion7().ToString("N"),
            request with
            {
                Paths = [.. request.Paths.Select(Allowed)],
                Checks = [.. request.Checks.Select(Allowed)],
                Mapping = AllowedFile(request.Mapping),
                Rules = AllowedFile(request.Rules),
            },
            LoadStatus.Waiting
        );
        // Counted before it is added: of many at once a few more than the most may get in.
        if (_loads.Values.Count(other => other.Status == LoadStatus.Waiting) >= options.Value.MaximumWaiting)
            throw new LoadRefusedException(
                $"{options.Value.MaximumWaiting} loads wait already (BulkLoader:MaximumWaiting). Try again when one is done."
            );
        if (!_loads.TryAdd(load.Id, load))
            return _loads[load.Id];
        await store.PutJsonAsync(Buckets.State, Key(load.Id), load, cancellationToken);
        _waiting.Writer.TryWrite(load.Id);
        await ForgetAsync(cancellationToken);
        return load;
    }

    /// <summary>A load, where it is remembered: those that wait or run are, and the last 200.</summary>
    public Load? Find(string id) => _loads.GetValueOrDefault(id);

    /// <summary>Gives a load up: one that waits at once, one that runs between two steps.</summary>
    /// <returns>The load; null where there is none, or it is over.</returns>
    public async Task<Load?> CancelAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(id) is not { IsOver: false } load)
            return null;
        if (_running.TryGetValue(id, out var running))
        {
            // Written first: a step that does not end is ended by a restart, which must not begin it again.
            load = _loads.AddOrUpdate(id, load, (_, known) => known.IsOver ? known : known with { IsGivenUp = true });
            if (!load.IsOver)
                await store.PutJsonAsync(Buckets.State, Key(id), load, cancellationToken);
            await running.CancelAsync();
        }
        else if (_loads.TryUpdate(id, load with { Status = LoadStatus.Cancelled }, load))
            await store.PutJsonAsync(Buckets.State, Key(id), _loads[id], cancellationToken);
        return Find(id);
    }

    /// <summary>Takes up the loads that an earlier process left waiting or running.</summary>
    internal async Task RecoverAsync(CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.State, Folder, cancellationToken))
            keys.Add(info.Key);
        foreach (var key in keys)
        {
            if (
                (await store.GetJsonAsync<Load>(Buckets.State, key, cancellationToken))?.Value is not { } load
                || !_loads.TryAdd(load.Id, Recovered(load))
            )
                continue;
            if (load.IsGivenUp && !load.IsOver)
                await store.PutJsonAsync(Buckets.State, key, Recovered(load), cancellationToken);
            else if (!load.IsOver)
                _waiting.Writer.TryWrite(load.Id);
        }
    }

    internal IAsyncEnumerable<string> WaitingAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Begins a load; null where it was given up meanwhile.</summary>
    internal CancellationTokenSource? Begin(string id, CancellationToken stoppingToken)
    {
        if (Find(id) is not { Status: LoadStatus.Waiting } load || !_loads.TryUpdate(id, load with { Status = LoadStatus.Running }, load))
            return null;
        return _running[id] = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
    }

    /// <summary>Says how far a load is.</summary>
    internal void Progress(string id, LoadProgress progress) =>
        _loads.AddOrUpdate(id, _ => throw new KeyNotFoundException(id), (_, load) => load with { Progress = progress });

    /// <summary>Ends a load.</summary>
    internal async Task EndAsync(Load load, CancellationToken cancellationToken)
    {
        _loads[load.Id] = load;
        _running.TryRemove(load.Id, out _);
        await store.PutJsonAsync(Buckets.State, Key(load.Id), load, cancellationToken);
    }

    private static Load Recovered(Load load) =>
        load.IsOver ? load : load with { Status = load.IsGivenUp ? LoadStatus.Cancelled : LoadStatus.Waiting };

    private static string Key(string id) => $"{Folder}{id}.json";

    // Never one that still waits or runs.
    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        foreach (var load in All.Where(load => load.IsOver).Skip(Remembered))
        {
            if (_loads.TryRemove(load.Id, out _))
                await store.DeleteAsync(Buckets.State, Key(load.Id), null, cancellationToken);
        }
    }

    private string? AllowedFile(string? file) => string.IsNullOrEmpty(file) ? null : Allowed(file);

    private string Allowed(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            throw new LoadRefusedException("A path has a NUL character.");
        var real = RealPath.Of(path);
        var isAllowed = options
            .Value.Roots.Select(RealPath.Of)
            .Any(root =>
                real == root
                || real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            );
        if (!isAllowed)
            throw new LoadRefusedException(
                $"'{path}' is not below one of BulkLoader:Roots. Move the files there, or add the folder to the setting."
            );
        return Path.Exists(real) ? real : throw new LoadRefusedException($"There is no file or folder '{path}'.");
    }
}
