using System.Text;
using MlbSts.Clock;

namespace MlbSts.Simulator.Faults;

/// <summary>
/// Lets answers of the API go wrong. What is wrong with an answer's content is left to the endpoint; the rest happens here.
/// </summary>
internal sealed class FaultMiddleware(
    RequestDelegate next,
    FaultDealer dealer,
    SimulatedClock clock,
    TimeProvider time,
    SimulatorOptions options
)
{
    private static readonly FaultKind[] Everywhere =
    [
        FaultKind.RateLimited,
        FaultKind.ServerError,
        FaultKind.Slow,
        FaultKind.CutOffBody,
        FaultKind.HtmlPage,
    ];
    private static readonly FaultKind[] OfTheSchedule = [.. Everywhere, FaultKind.StaleAnswer, FaultKind.UnknownStatus];
    private static readonly FaultKind[] OfDifferences = [.. OfTheSchedule, FaultKind.WrongPatch];
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html><head><title>Error 54113</title></head><body><h1>Guru Meditation</h1><p>cache-sim</p></body></html>"
    );

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }
        var fault = dealer.Deal(
            path.EndsWith("/diffPatch", StringComparison.OrdinalIgnoreCase) ? OfDifferences
            : path.EndsWith("/feed/live", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith("/schedule", StringComparison.OrdinalIgnoreCase)
                ? OfTheSchedule
            : Everywhere
        );
        context.Features.Set(fault);
        if (Everywhere.Contains(fault.Kind))
            dealer.Count(fault.Kind);
        switch (fault.Kind)
        {
            case FaultKind.RateLimited:
                context.Response.Headers.RetryAfter = "1";
                await Write(
                    context,
                    StatusCodes.Status429TooManyRequests,
                    "application/json",
                    ApiAnswers.ErrorBody(2, "Too many requests", clock.GetUtcNow())
                );
                break;
            case FaultKind.ServerError:
                await Write(
                    context,
                    StatusCodes.Status500InternalServerError,
                    "application/json",
                    ApiAnswers.ErrorBody(1, "Internal error occurred", clock.GetUtcNow())
                );
                break;
            case FaultKind.HtmlPage:
                await Write(
                    context,
                    fault.Way(2) == 0 ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
                    "text/html; charset=utf-8",
                    Page
                );
                break;
            case FaultKind.CutOffBody:
                await CutOff(context, fault);
                break;
            case FaultKind.Slow:
                await Task.Delay(TimeSpan.FromSeconds(options.Faults.SlowSeconds), time, context.RequestAborted);
                await next(context);
                break;
            default:
                await next(context);
                break;
        }
    }

    /// <summary>Half the body: either the length promises more and the connection ends, or the text just stops.</summary>
    private async Task CutOff(HttpContext context, DealtFault fault)
    {
        var client = context.Response.Body;
        using var whole = new MemoryStream();
        context.Response.Body = whole;
        await next(context);
        context.Response.Body = client;
        var half = whole.GetBuffer().AsMemory(0, (int)whole.Length / 2);
        var aborts = fault.Way(2) == 0;
        context.Response.ContentLength = aborts ? whole.Length : half.Length;
        await client.WriteAsync(half, context.RequestAborted);
        await client.FlushAsync(context.RequestAborted);
        if (aborts)
            context.Abort();
    }

    private static async Task Write(HttpContext context, int status, string type, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
