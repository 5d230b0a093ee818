using MlbSts.Clock;
using MlbSts.Json;
using MlbSts.Simulator.Faults;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator.Api;

/// <summary>The feed of a game: whole, at a timecode, and what has changed since one.</summary>
internal sealed class FeedEndpoints(ISeason season, SimulatedClock clock, FaultDealer faults)
{
    /// <summary>From so many steps on the server sends the whole feed in place of its differences.</summary>
    public const int MostSteps = 30;

    public void Map(IEndpointRouteBuilder routes)
    {
        var feed = routes.MapGroup("/api/v1.1/game/{gamePk:int}/feed/live");
        feed.MapGet("", Feed);
        feed.MapGet("/diffPatch", DiffPatch);
        feed.MapGet("/timestamps", Timestamps);
    }

    private IResult Feed(HttpContext context, int gamePk, string? timecode)
    {
        if (Find(gamePk) is not var (timeline, newest))
            return ApiAnswers.NotFound(clock.GetUtcNow());
        var index = newest;
        if (timecode is not null)
        {
            if (ApiAnswers.Timecode(timecode) is not { } moment || (index = Math.Min(newest, timeline.IndexAt(moment.Moment))) < 0)
                return ApiAnswers.NotFound(clock.GetUtcNow());
        }
        return WholeFeed(context.Dealt(), timeline, index);
    }

    private IResult DiffPatch(HttpContext context, int gamePk, string? startTimecode)
    {
        if (Find(gamePk) is not var (timeline, newest))
            return ApiAnswers.NotFound(clock.GetUtcNow());
        var fault = context.Dealt();
        var held = ApiAnswers.Timecode(startTimecode) is { } timecode ? timeline.IndexOf(timecode) : -1;
        if (held < 0 || newest - held > MostSteps)
            return WholeFeed(fault, timeline, newest);
        if (fault.Kind == FaultKind.StaleAnswer && newest > held)
        {
            faults.Count(FaultKind.StaleAnswer);
            newest = held + fault.Way(newest - held);
        }
        var steps = Enumerable.Range(held + 1, Math.Max(0, newest - held)).Select(timeline.Step).ToList();
        if (fault.Kind is FaultKind.WrongPatch or FaultKind.UnknownStatus)
        {
            faults.Count(fault.Kind);
            steps.Add(SpoiledAnswers.Step(fault));
        }
        return ApiAnswers.Json(Join(steps));
    }

    private IResult Timestamps(int gamePk) =>
        Find(gamePk) is not var (timeline, newest)
            ? ApiAnswers.NotFound(clock.GetUtcNow())
            : ApiAnswers.Json(
                JsonTree.Array(
                    timeline.Marks.Take(newest + 1).Select(mark => JsonTree.FromValue(new Domain.Timecode(mark.Moment).ToString()))
                )
            );

    private IResult WholeFeed(DealtFault fault, GameTimeline timeline, int index)
    {
        if (fault.Kind == FaultKind.StaleAnswer && index > 0)
        {
            faults.Count(FaultKind.StaleAnswer);
            index -= 1 + fault.Way(Math.Min(index, 20));
        }
        if (fault.Kind != FaultKind.UnknownStatus)
            return ApiAnswers.Json(timeline.Body(index));
        faults.Count(FaultKind.UnknownStatus);
        return ApiAnswers.Json(SpoiledAnswers.Feed(timeline.State(index), fault));
    }

    /// <summary>
    /// A game with the newest state that has come; long before a game it is the first one. Nothing for a game that is unknown.
    /// </summary>
    private (GameTimeline Timeline, int Newest)? Find(int gamePk) =>
        season.Find(gamePk) is { } timeline ? (timeline, Math.Max(0, timeline.IndexAt(clock.GetUtcNow()))) : null;

    private static ReadOnlyMemory<byte> Join(List<ReadOnlyMemory<byte>> steps)
    {
        var body = new byte[2 + steps.Sum(step => step.Length) + Math.Max(0, steps.Count - 1)];
        body[0] = (byte)'[';
        var at = 1;
        foreach (var step in steps)
        {
            if (at > 1)
                body[at++] = (byte)',';
            step.CopyTo(body.AsMemory(at));
            at += step.Length;
        }
        body[at] = (byte)']';
        return body;
    }
}
