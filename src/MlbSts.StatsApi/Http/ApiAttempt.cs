using MlbSts.Json;

namespace MlbSts.StatsApi.Http;

/// <summary>One request, sent and read to its end; counted however it ends.</summary>
internal sealed class ApiAttempt(HttpClient http, StatsApiOptions options, StatsApiStatistics statistics, TimeProvider time)
{
    public async Task<ApiAnswer<T>> SendAsync<T>(
        ApiRequest request,
        int attempt,
        Func<ApiRequest, JsonTree, T> read,
        CancellationToken cancellationToken
    )
    {
        // Real time whatever clock the services live by: this talks to a real server.
        using var inTime = new CancellationTokenSource(TimeSpan.FromSeconds(options.AttemptTimeoutSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        var duration = TimeSpan.Zero;
        var body = new ApiBody();
        HttpResponseMessage? response = null;
        var outcome = ApiCall.Cancelled;
        try
        {
            using var message = new HttpRequestMessage(
                HttpMethod.Get,
                options.BaseAddress!.AbsoluteUri.TrimEnd('/') + request.PathAndQuery
            );
            response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop.Token).ConfigureAwait(false);
            await BodyReader.ReadAsync(response.Content, options.MaxAnswerBytes, body, stop.Token).ConfigureAwait(false);
            duration = TimeProvider.System.GetElapsedTime(started);
            var value = Read(request, response, body.Bytes, read);
            outcome = ApiCall.Ok;
            return new(value, body.Bytes, duration, body.WireBytes, attempt);
        }
        catch (Exception e) when (AsRefusal(request, e, response is not null, cancellationToken) is { } refusal)
        {
            outcome = refusal.Kind.WireName();
            statistics.Refused(request.Endpoint, refusal.Kind);
            throw ReferenceEquals(refusal, e)
                ? refusal
                : new StatsApiRefusedException(refusal.Kind, request.Endpoint, refusal.Detail, e) { StatusCode = response?.StatusCode };
        }
        finally
        {
            duration = duration == TimeSpan.Zero ? TimeProvider.System.GetElapsedTime(started) : duration;
            statistics.Record(
                new(
                    Guid.CreateVersion7().ToString("N"),
                    request.Endpoint,
                    request.GamePk,
                    outcome,
                    attempt,
                    duration,
                    body.Bytes.Length,
                    body.WireBytes,
                    (int?)response?.StatusCode
                )
            );
            response?.Dispose();
        }
    }

    private T Read<T>(ApiRequest request, HttpResponseMessage response, byte[] body, Func<ApiRequest, JsonTree, T> read)
    {
        if ((Refusals.OfStatus(request, response, body, time) ?? Refusals.OfHtml(request, response, body)) is { } refusal)
            throw refusal;
        return read(request, JsonTree.ParseOwned(body));
    }

    // A cancelled caller is no refusal; the attempt's own time is.
    private StatsApiRefusedException? AsRefusal(
        ApiRequest request,
        Exception exception,
        bool hasHeaders,
        CancellationToken cancellationToken
    ) =>
        exception switch
        {
            StatsApiRefusedException refusal => refusal,
            OperationCanceledException when cancellationToken.IsCancellationRequested => null,
            OperationCanceledException => new(
                RefusalKind.Timeout,
                request.Endpoint,
                $"no whole answer within {options.AttemptTimeoutSeconds} s.",
                exception
            ),
            _ => Refusals.OfException(request, exception, hasHeaders),
        };
}
