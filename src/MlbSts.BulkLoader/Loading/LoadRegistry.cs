using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace MlbSts.BulkLoader.Loading;

/// <summary>The loads that wait, run and ran lately. Bounded on both sides.</summary>
public sealed class LoadRegistry(IOptions<BulkLoaderOptions> options)
{
    private const int Remembered = 200;

    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(options.Value.MaximumWaiting);
    private readonly ConcurrentDictionary<string, Load> _loads = new();
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Puts a load into the queue.</summary>
    /// <param name="folder">An absolute path, or one relative to the process's working folder.</param>
    /// <param name="id">Names the load; the same name twice is one load.</param>
    /// <exception cref="LoadRefusedException">The folder is outside the roots or missing, or too many loads wait.</exception>
    public Load Ask(string folder, string? id = null)
    {
        var path = Allowed(folder);
        var load = new Load(id ?? Guid.CreateVersion7().ToString("N"), path, LoadStatus.Waiting, []);
        if (!_loads.TryAdd(load.Id, load))
            return _loads[load.Id];
        if (!_waiting.Writer.TryWrite(load.Id))
        {
            _loads.TryRemove(load.Id, out _);
            throw new LoadRefusedException($"{options.Value.MaximumWaiting} loads wait already (BulkLoader:MaximumWaiting). Try again when one is done.");
        }
        _order.Enqueue(load.Id);
        ForgetDone();
        return load;
    }

    /// <summary>A load, where it is remembered: those that wait or run are, and the last 200.</summary>
    public Load? Find(string id) => _loads.GetValueOrDefault(id);

    internal IAsyncEnumerable<string> WaitingAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    internal void Update(Load load)
    {
        if (_loads.ContainsKey(load.Id))
            _loads[load.Id] = load;
    }

    // Never one that still waits: the worker would find nothing under its name.
    private void ForgetDone()
    {
        while (_order.Count > Remembered && _order.TryPeek(out var oldest) && Find(oldest) is not { Status: LoadStatus.Waiting or LoadStatus.Running } && _order.TryDequeue(out oldest))
            _loads.TryRemove(oldest, out _);
    }

    private string Allowed(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal))
            throw new LoadRefusedException("No folder is named. Name one below BulkLoader:Roots.");
        var path = RealPath.Of(folder);
        var isAllowed = options.Value.Roots.Select(RealPath.Of)
            .Any(root => path == root || path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        if (!isAllowed)
            throw new LoadRefusedException($"'{folder}' is not below one of BulkLoader:Roots. Move the files there, or add the folder to the setting.");
        return Directory.Exists(path) ? path : throw new LoadRefusedException($"There is no folder '{folder}'.");
    }
}

/// <summary>A load cannot be taken; the message says why and what to do.</summary>
public sealed class LoadRefusedException(string message) : Exception(message);
