using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.Json;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace MlbSts.StatsApi.Http;

/// <summary>Sends a request as often as it takes and is allowed.</summary>
internal sealed partial class ApiRequester(
    IHttpClientFactory http,
    IOptions<StatsApiOptions> options,
    StatsApiStatistics statistics,
    TimeProvider time,
    ILogger<ApiRequester> logger
) : IDisposable
{
    private readonly StatsApiPipeline _pipeline = new(options.Value, time);

    public async Task<ApiAnswer<T>> GetAsync<T>(ApiRequest request, Func<ApiRequest, JsonTree, T> read, CancellationToken cancellationToken)
    {
        var attempts = 0;
        try
        {
            return await _pipeline
                .Strategies.ExecuteAsync(
                    async token => await AttemptAsync(request, ++attempts, read, token).ConfigureAwait(false),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (ExecutionRejectedException e) when (Rejected(request, e) is { } refusal)
        {
            statistics.Refused(request.Endpoint, refusal.Kind);
            statistics.Record(
                new(
                    Guid.CreateVersion7().ToString("N"),
                    request.Endpoint,
                    request.GamePk,
                    refusal.Kind.WireName(),
                    0,
                    TimeSpan.Zero,
                    0,
                    0,
                    null
                )
            );
            throw refusal;
        }
    }

    public void Dispose() => _pipeline.Dispose();

    private async Task<ApiAnswer<T>> AttemptAsync<T>(
        ApiRequest request,
        int attempt,
        Func<ApiRequest, JsonTree, T> read,
        CancellationToken cancellationToken
    )
    {
        using var client = http.CreateClient(StatsApiExtensions.HttpClientName);
        try
        {
            return await new ApiAttempt(client, options.Value, statistics, time)
                .SendAsync(request, attempt, read, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (StatsApiRefusedException refusal)
        {
            AttemptRefused(refusal.Kind.WireName(), request.PathAndQuery, attempt, refusal.Detail);
            throw;
        }
    }

    private static StatsApiRefusedException? Rejected(ApiRequest request, ExecutionRejectedException exception) =>
        exception switch
        {
            BrokenCircuitException circuit => new(
                RefusalKind.CircuitOpen,
                request.Endpoint,
                "so many requests failed that none is sent for a while.",
                exception
            )
            {
                RetryAfter = circuit.RetryAfter,
            },
            RateLimiterRejectedException => new(
                RefusalKind.ClientRateLimit,
                request.Endpoint,
                "too many requests wait for their turn; raise StatsApi:RequestsPerSecond or StatsApi:QueueLimit, or poll less.",
                exception
            ),
            TimeoutRejectedException timeout => new(
                RefusalKind.Timeout,
                request.Endpoint,
                $"not done within {timeout.Timeout.TotalSeconds} s, all attempts together.",
                exception
            ),
            _ => null,
        };

    [LoggerMessage(
        EventName = "StatsApiAttemptRefused",
        Level = LogLevel.Information,
        Message = "Refused ({Kind}) {Path}, attempt {Attempt}: {Detail}"
    )]
    private partial void AttemptRefused(string kind, string path, int attempt, string detail);
}
