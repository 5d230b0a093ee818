using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.StatsApi;

/// <summary>
/// The endpoints of the MLB Stats API that MlbSts asks. Every method retries what can be healed, keeps to the rate limit, and
/// throws <see cref="StatsApiRefusedException"/> when there is no answer to accept.
/// </summary>
public interface IStatsApiClient
{
    /// <summary>The schedule of some days: <c>/api/v1/schedule?sportId=1</c>.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, included.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    Task<ApiAnswer<Schedule>> GetScheduleAsync(DateOnly start, DateOnly end, CancellationToken cancellationToken);

    /// <summary>The whole feed of a game: <c>/api/v1.1/game/{gamePk}/feed/live</c>. A feed of another game is refused.</summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="timecode">The state at that moment; <see langword="null"/> for now.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    Task<ApiAnswer<JsonTree>> GetFeedAsync(GamePk gamePk, Timecode? timecode, CancellationToken cancellationToken);

    /// <summary>
    /// What changed since a timecode: <c>/feed/live/diffPatch</c>; read the value with <see cref="Patching.FeedPatch.Parse(JsonTree)"/>.
    /// </summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="start">The timecode of the document held.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    Task<ApiAnswer<JsonTree>> GetDiffAsync(GamePk gamePk, Timecode start, CancellationToken cancellationToken);

    /// <summary>All timecodes of a game, as the API orders them: <c>/feed/live/timestamps</c>.</summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    Task<ApiAnswer<IReadOnlyList<Timecode>>> GetTimestampsAsync(GamePk gamePk, CancellationToken cancellationToken);

    /// <summary>The games that changed since a moment: <c>/api/v1/game/changes</c>. Mind <see cref="Schedule.IsCut"/>.</summary>
    /// <param name="since">The moment.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    Task<ApiAnswer<Schedule>> GetChangesAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
