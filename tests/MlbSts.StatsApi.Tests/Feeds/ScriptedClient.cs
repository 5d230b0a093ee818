using System.Text;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.StatsApi.Tests.Feeds;

/// <summary>Answers as it is told: a text is a body, an exception is thrown.</summary>
internal sealed class ScriptedClient(params object[] answers) : IStatsApiClient
{
    private readonly Queue<object> _answers = new(answers);

    /// <summary>What was asked, such as <c>feed</c> or <c>diff 20240612_041248</c>.</summary>
    public List<string> Asked { get; } = [];

    public Task<ApiAnswer<JsonTree>> GetFeedAsync(GamePk gamePk, Timecode? timecode, CancellationToken cancellationToken) => Next("feed");

    public Task<ApiAnswer<JsonTree>> GetDiffAsync(GamePk gamePk, Timecode start, CancellationToken cancellationToken) =>
        Next($"diff {start}");

    public Task<ApiAnswer<Schedule>> GetScheduleAsync(DateOnly start, DateOnly end, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ApiAnswer<IReadOnlyList<Timecode>>> GetTimestampsAsync(GamePk gamePk, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ApiAnswer<Schedule>> GetChangesAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private Task<ApiAnswer<JsonTree>> Next(string asked)
    {
        Asked.Add(asked);
        var answer = _answers.Dequeue();
        if (answer is Exception exception)
            return Task.FromException<ApiAnswer<JsonTree>>(exception);
        var raw = answer as byte[] ?? Encoding.UTF8.GetBytes((string)answer);
        return Task.FromResult(new ApiAnswer<JsonTree>(JsonTree.Parse(raw), raw, TimeSpan.FromMilliseconds(20), raw.Length / 2, 1));
    }
}
