using System.Globalization;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator;

/// <summary>Bodies of answers.</summary>
internal static class ApiAnswers
{
    private const string ContentType = "application/json;charset=UTF-8";

    public static IResult Json(ReadOnlyMemory<byte> body) => Results.Bytes(body, ContentType);

    public static IResult Json(JsonTree document) => Json(document.ToUtf8());

    /// <summary>An error in the API's form.</summary>
    public static IResult Error(int status, int number, string message, DateTimeOffset now) =>
        new ErrorAnswer(status, ErrorBody(number, message, now));

    public static byte[] ErrorBody(int number, string message, DateTimeOffset now) =>
        JsonPart
            .Object(("messageNumber", number), ("message", message), ("timestamp", Moments.Iso(now)), ("traceId", JsonTree.Null))
            .ToUtf8();

    public static IResult NotFound(DateTimeOffset now) => Error(StatusCodes.Status404NotFound, 10, "Object not found", now);

    /// <summary>A date as clients write it: 2025-07-04 or 07/04/2025; nothing in other years than <see cref="BaseballYears"/>.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "MM/dd/yyyy", "M/d/yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        ) && BaseballYears.Contain(date.Year)
            ? date
            : null;

    public static Timecode? Timecode(string? text) => Domain.Timecode.TryParse(text, null, out var timecode) ? timecode : null;

    private sealed class ErrorAnswer(int status, byte[] body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = ContentType;
            httpContext.Response.ContentLength = body.Length;
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
