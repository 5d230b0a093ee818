using System.Text;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Testing.Services;

/// <summary>Answers as it is told: a text or bytes are a body, an exception is thrown.</summary>
/// <param name="answers">The answers to feed and diff, in order.</param>
public sealed class ScriptedApi(params object[] answers) : IStatsApiClient
{
    private readonly Queue<object> _answers = new(answers);
    private readonly List<string> _asked = [];

    /// <summary>What was asked, such as <c>feed</c> or <c>diff 20240612_041248</c>.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    /// <summary>The schedule of a day.</summary>
    public Func<DateOnly, object> Schedule { get; set; } = _ => """{"dates":[]}""";

    /// <summary>The answer of <c>/game/changes</c>.</summary>
    public object Changes { get; set; } = """{"dates":[]}""";

    /// <summary>Since when the changes were asked for, the last time.</summary>
    public DateTimeOffset? ChangesSince { get; private set; }

    /// <summary>One more answer to feed or diff.</summary>
    public void Add(object answer) => _answers.Enqueue(answer);

    /// <inheritdoc/>
    public Task<ApiAnswer<JsonTree>> GetFeedAsync(GamePk gamePk, Timecode? timecode, CancellationToken cancellationToken) =>
        Answer("feed", _answers.Dequeue, tree => tree);

    /// <inheritdoc/>
    public Task<ApiAnswer<JsonTree>> GetDiffAsync(GamePk gamePk, Timecode start, CancellationToken cancellationToken) =>
        Answer($"diff {start}", _answers.Dequeue, tree => tree);

    /// <inheritdoc/>
    public Task<ApiAnswer<Schedule>> GetScheduleAsync(DateOnly start, DateOnly end, CancellationToken cancellationToken) =>
        Answer($"schedule {start:yyyy-MM-dd}", () => Schedule(start), StatsApi.Schedules.Schedule.Read);

    /// <inheritdoc/>
    public Task<ApiAnswer<IReadOnlyList<Timecode>>> GetTimestampsAsync(GamePk gamePk, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<ApiAnswer<Schedule>> GetChangesAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        ChangesSince = since;
        return Answer("changes", () => Changes, StatsApi.Schedules.Schedule.Read);
    }

    private Task<ApiAnswer<T>> Answer<T>(string asked, Func<object> next, Func<JsonTree, T> read)
    {
        lock (_asked)
            _asked.Add(asked);
        var answer = next();
        if (answer is Exception exception)
            return Task.FromException<ApiAnswer<T>>(exception);
        var raw = answer as byte[] ?? Encoding.UTF8.GetBytes((string)answer);
        return Task.FromResult(new ApiAnswer<T>(read(JsonTree.Parse(raw)), raw, TimeSpan.FromMilliseconds(20), raw.Length, 1));
    }
}
