using System.Net;
using System.Text;
using MlbSts.Json;

namespace MlbSts.StatsApi.Http;

/// <summary>From what went wrong with one attempt to its kind.</summary>
internal static class Refusals
{
    private const int ShownOfBody = 120;

    /// <summary>The refusal of an answer by its status; <see langword="null"/> for success.</summary>
    public static StatsApiRefusedException? OfStatus(ApiRequest request, HttpResponseMessage response, byte[] body, TimeProvider time)
    {
        if (response.IsSuccessStatusCode)
            return null;
        var kind = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => RefusalKind.RateLimited,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => RefusalKind.NotFound,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => RefusalKind.Forbidden,
            HttpStatusCode.RequestTimeout => RefusalKind.Timeout,
            >= HttpStatusCode.InternalServerError => RefusalKind.ServerError,
            _ => RefusalKind.UnexpectedStatus,
        };
        return new(kind, request.Endpoint, $"status {(int)response.StatusCode}{Said(body)}.")
        {
            RetryAfter = RetryAfter(response, time),
            StatusCode = response.StatusCode,
        };
    }

    /// <summary>The refusal of a page for people; <see langword="null"/> where the body may be JSON.</summary>
    public static StatsApiRefusedException? OfHtml(ApiRequest request, HttpResponseMessage response, byte[] body)
    {
        var type = response.Content.Headers.ContentType?.MediaType;
        var isHtml =
            type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
            || body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8);
        return isHtml
            ? new(RefusalKind.HtmlInsteadOfJson, request.Endpoint, $"{type ?? "no content type"}{Said(body)}.")
            {
                StatusCode = response.StatusCode,
            }
            : null;
    }

    /// <summary>The refusal for what sending or reading threw; <see langword="null"/> for what is no refusal.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="hasHeaders">The answer had begun.</param>
    public static StatsApiRefusedException? OfException(ApiRequest request, Exception exception, bool hasHeaders)
    {
        RefusalKind? kind = exception switch
        {
            BodyTooLargeException => RefusalKind.TooLarge,
            InvalidDataException => RefusalKind.UndecodableBody,
            JsonTreeFormatException { IsCutOff: true } => RefusalKind.TruncatedBody,
            JsonTreeFormatException => RefusalKind.MalformedJson,
            HttpRequestException or IOException => hasHeaders ? RefusalKind.TruncatedBody : RefusalKind.ConnectionFailed,
            _ => null,
        };
        return kind is { } known ? new(known, request.Endpoint, exception.Message, exception) : null;
    }

    // The API's own errors are {messageNumber, message, timestamp, traceId}; those of caches in front of it are pages.
    private static string Said(byte[] body)
    {
        try
        {
            var error = JsonTree.ParseOwned(body);
            if (error["message"]?.AsString() is { } message)
                return $", the API says '{message}' (messageNumber {error["messageNumber"]?.AsString() ?? "none"}, traceId {error["traceId"]?.AsString() ?? "none"})";
        }
        catch (JsonTreeFormatException)
        {
            // Not JSON: shown as it is.
        }
        var start = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, ShownOfBody))).ReplaceLineEndings(" ").Trim();
        return start.Length == 0 ? ", no body" : $", body '{start}'";
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait is { } known ? TimeSpan.FromTicks(Math.Max(known.Ticks, 0)) : null;
    }
}
