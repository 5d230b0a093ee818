using System.Globalization;
using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Http;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.StatsApi;

/// <inheritdoc cref="IStatsApiClient"/>
internal sealed class StatsApiClient(ApiRequester requester) : IStatsApiClient
{
    public Task<ApiAnswer<Schedule>> GetScheduleAsync(DateOnly start, DateOnly end, CancellationToken cancellationToken) =>
        requester.GetAsync(
            new("schedule", Invariant($"/api/v1/schedule?sportId=1&startDate={start:yyyy-MM-dd}&endDate={end:yyyy-MM-dd}")),
            ReadSchedule,
            cancellationToken
        );

    public Task<ApiAnswer<JsonTree>> GetFeedAsync(GamePk gamePk, Timecode? timecode, CancellationToken cancellationToken)
    {
        var query = timecode is null ? "" : $"?timecode={timecode}";
        return requester.GetAsync(new("feed", $"/api/v1.1/game/{gamePk}/feed/live{query}", gamePk), ReadFeed, cancellationToken);
    }

    public Task<ApiAnswer<JsonTree>> GetDiffAsync(GamePk gamePk, Timecode start, CancellationToken cancellationToken) =>
        requester.GetAsync(
            new("diff", $"/api/v1.1/game/{gamePk}/feed/live/diffPatch?language=en&startTimecode={start}", gamePk),
            ReadDiff,
            cancellationToken
        );

    public Task<ApiAnswer<IReadOnlyList<Timecode>>> GetTimestampsAsync(GamePk gamePk, CancellationToken cancellationToken) =>
        requester.GetAsync(new("timestamps", $"/api/v1.1/game/{gamePk}/feed/live/timestamps", gamePk), ReadTimestamps, cancellationToken);

    public Task<ApiAnswer<Schedule>> GetChangesAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        requester.GetAsync(
            new("changes", Invariant($"/api/v1/game/changes?updatedSince={since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}&sportId=1")),
            ReadSchedule,
            cancellationToken
        );

    private static Schedule ReadSchedule(ApiRequest request, JsonTree body) =>
        body["dates"] is { Kind: JsonValueKind.Array } ? Schedule.Read(body) : throw Unexpected(request, body, "a schedule");

    private static JsonTree ReadFeed(ApiRequest request, JsonTree body)
    {
        if (body["gameData"] is null || body["liveData"] is null)
            throw Unexpected(request, body, "a feed");
        var gamePk = body["gamePk"]?.AsInt();
        return gamePk == request.GamePk?.Value
            ? body
            : throw new StatsApiRefusedException(
                RefusalKind.WrongGame,
                request.Endpoint,
                $"game {request.GamePk} was asked for, and the feed is of game {gamePk?.ToString(CultureInfo.InvariantCulture) ?? "(none)"}."
            );
    }

    private static JsonTree ReadDiff(ApiRequest request, JsonTree body) =>
        body.Kind == JsonValueKind.Array ? body : ReadFeed(request, body);

    private static IReadOnlyList<Timecode> ReadTimestamps(ApiRequest request, JsonTree body)
    {
        if (body.Kind != JsonValueKind.Array)
            throw Unexpected(request, body, "a list of timecodes");
        var timecodes = new List<Timecode>(body.Items.Count);
        foreach (var item in body.Items)
            timecodes.Add(
                Timecode.TryParse(item.AsString(), null, out var timecode) ? timecode : throw Unexpected(request, item, "a timecode")
            );
        return timecodes;
    }

    private static StatsApiRefusedException Unexpected(ApiRequest request, JsonTree body, string expected)
    {
        var said = body["message"]?.AsString() is { } message ? $" the API says '{message}'" : $" it is {body.Kind}";
        return new(RefusalKind.UnexpectedContent, request.Endpoint, $"{expected} was expected, and{said}.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
