using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scraper.Polling;

/// <summary>
/// The API as a poll sees it: what it answered is kept until the poll is done, so that a try that failed for another reason (the store, the
/// broker) does not ask again. Commands of one game are handled one after the other, so each game has the answers of one command.
/// </summary>
internal sealed class KeptAnswers(IStatsApiClient api) : IStatsApiClient
{
    private const long MostBytes = 64_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<GamePk, Kept> _kept = [];
    private long _bytes;

    /// <summary>A try of a command begins: answers of another command are let go.</summary>
    public void Begin(GamePk gamePk, string commandId)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(gamePk, out var kept) && kept.CommandId == commandId)
                return;
            Forget(gamePk);
            // Of commands that were given up, nobody says so.
            if (_bytes > MostBytes)
            {
                _kept.Clear();
                _bytes = 0;
            }
            _kept[gamePk] = new Kept(commandId, []);
        }
    }

    /// <summary>The command is done.</summary>
    public void Release(GamePk gamePk)
    {
        lock (_lock)
            Forget(gamePk);
    }

    /// <inheritdoc/>
    public Task<ApiAnswer<JsonTree>> GetFeedAsync(GamePk gamePk, Timecode? timecode, CancellationToken cancellationToken) =>
        OnceAsync(gamePk, $"feed {timecode}", () => api.GetFeedAsync(gamePk, timecode, cancellationToken));

    /// <inheritdoc/>
    public Task<ApiAnswer<JsonTree>> GetDiffAsync(GamePk gamePk, Timecode start, CancellationToken cancellationToken) =>
        OnceAsync(gamePk, $"diff {start}", () => api.GetDiffAsync(gamePk, start, cancellationToken));

    /// <inheritdoc/>
    public Task<ApiAnswer<IReadOnlyList<Timecode>>> GetTimestampsAsync(GamePk gamePk, CancellationToken cancellationToken) =>
        api.GetTimestampsAsync(gamePk, cancellationToken);

    /// <inheritdoc/>
    public Task<ApiAnswer<Schedule>> GetScheduleAsync(DateOnly start, DateOnly end, CancellationToken cancellationToken) =>
        api.GetScheduleAsync(start, end, cancellationToken);

    /// <inheritdoc/>
    public Task<ApiAnswer<Schedule>> GetChangesAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        api.GetChangesAsync(since, cancellationToken);

    private async Task<ApiAnswer<JsonTree>> OnceAsync(GamePk gamePk, string question, Func<Task<ApiAnswer<JsonTree>>> ask)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(gamePk, out var kept) && kept.Answers.TryGetValue(question, out var known))
                return known;
        }
        var answer = await ask();
        lock (_lock)
        {
            if (_kept.TryGetValue(gamePk, out var kept) && kept.Answers.TryAdd(question, answer))
                _bytes += answer.Raw.Length;
        }
        return answer;
    }

    private void Forget(GamePk gamePk)
    {
        if (_kept.Remove(gamePk, out var kept))
            _bytes -= kept.Answers.Values.Sum(answer => (long)answer.Raw.Length);
    }

    private sealed record Kept(string CommandId, Dictionary<string, ApiAnswer<JsonTree>> Answers);
}
