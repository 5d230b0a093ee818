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
    ApiStanding standing,
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
        catch (StatsApiRefusedException held) when (held.Kind == RefusalKind.CircuitOpen)
        {
            NotSent(request, held);
            throw;
        }
        catch (ExecutionRejectedException e) when (Rejected(request, e) is { } refusal)
        {
            NotSent(request, refusal);
            throw refusal;
        }
    }

    public void Dispose() => _pipeline.Dispose();

    private void NotSent(ApiRequest request, StatsApiRefusedException refusal)
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
    }

    private async Task<ApiAnswer<T>> AttemptAsync<T>(
        ApiRequest request,
        int attempt,
        Func<ApiRequest, JsonTree, T> read,
        CancellationToken cancellationToken
    )
    {
        await WaitWhileHeldAsync(request, cancellationToken).ConfigureAwait(false);
        using var client = http.CreateClient(StatsApiExtensions.HttpClientName);
        try
        {
            var answer = await new ApiAttempt(client, options.Value, statistics, time)
                .SendAsync(request, attempt, read, cancellationToken)
                .ConfigureAwait(false);
            standing.Answered();
            return answer;
        }
        catch (StatsApiRefusedException refusal)
        {
            standing.Refused(refusal);
            AttemptRefused(refusal.Kind.WireName(), request.PathAndQuery, attempt, refusal.Detail);
            throw;
        }
    }

    /// <summary>The server was heard to ask for patience, by whatever request: a short while is waited for, a long one refused.</summary>
    private async Task WaitWhileHeldAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var hold = standing.Hold;
        if (hold > TimeSpan.FromSeconds(options.Value.MaxRetryAfterSeconds))
            throw new StatsApiRefusedException(RefusalKind.CircuitOpen, request.Endpoint, standing.Trouble ?? "the API asked to wait.")
            {
                RetryAfter = hold,
            };
        if (hold > TimeSpan.Zero)
        {
            // Not all that waited in the same moment.
            var apart = TimeSpan.FromSeconds(Random.Shared.NextDouble() * options.Value.RetryDelaySeconds);
            await Task.Delay(hold + apart, time, cancellationToken).ConfigureAwait(false);
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
