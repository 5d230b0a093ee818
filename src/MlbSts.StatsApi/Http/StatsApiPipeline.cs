using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace MlbSts.StatsApi.Http;

/// <summary>
/// From the outside in: time for all, attempts, the turn of each attempt, the circuit breaker. The time of one attempt is kept in
/// <see cref="ApiAttempt"/>, so that waiting for a turn does not count. All of it runs on real time.
/// </summary>
internal sealed class StatsApiPipeline : IDisposable
{
    private const double PeriodsPerSecond = 20;
    private readonly TokenBucketRateLimiter _limiter;

    public StatsApiPipeline(StatsApiOptions options, TimeProvider time)
    {
        _limiter = Limiter(options);
        var builder = new ResiliencePipelineBuilder { Name = "stats-api", TimeProvider = time };
        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(options.TotalTimeoutSeconds) });
        if (options.MaxAttempts > 1)
            builder.AddRetry(Retry(options));
        builder.AddRateLimiter(_limiter).AddCircuitBreaker(Circuit(options));
        Strategies = builder.Build();
    }

    public ResiliencePipeline Strategies { get; }

    public void Dispose() => _limiter.Dispose();

    private static RetryStrategyOptions Retry(StatsApiOptions options)
    {
        var longest = TimeSpan.FromSeconds(options.MaxRetryAfterSeconds);
        return new()
        {
            MaxRetryAttempts = options.MaxAttempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(options.RetryDelaySeconds),
            MaxDelay = TimeSpan.FromSeconds(Math.Max(options.MaxRetryAfterSeconds, options.RetryDelaySeconds)),
            ShouldHandle = arguments =>
                ValueTask.FromResult(
                    arguments.Outcome.Exception is StatsApiRefusedException refusal
                        && refusal.Kind.IsTransient()
                        && (refusal.RetryAfter ?? TimeSpan.Zero) <= longest
                ),
            DelayGenerator = arguments => ValueTask.FromResult(WhatTheServerAsks(arguments.Outcome.Exception, options)),
        };
    }

    // Never sooner than asked, and not all clients in the same moment.
    private static TimeSpan? WhatTheServerAsks(Exception? exception, StatsApiOptions options) =>
        (exception as StatsApiRefusedException)?.RetryAfter + TimeSpan.FromSeconds(Random.Shared.NextDouble() * options.RetryDelaySeconds);

    private static CircuitBreakerStrategyOptions Circuit(StatsApiOptions options) =>
        new()
        {
            FailureRatio = options.CircuitFailureRatio,
            SamplingDuration = TimeSpan.FromSeconds(options.CircuitSamplingSeconds),
            MinimumThroughput = options.CircuitMinimumRequests,
            BreakDuration = TimeSpan.FromSeconds(options.CircuitBreakSeconds),
            ShouldHandle = static arguments =>
                ValueTask.FromResult(arguments.Outcome.Exception is StatsApiRefusedException refusal && refusal.Kind.IsOutage()),
        };

    // Some twenty refills a second at most, each of as many requests as keep the rate exact.
    private static TokenBucketRateLimiter Limiter(StatsApiOptions options)
    {
        var tokens = (int)Math.Ceiling(options.RequestsPerSecond / PeriodsPerSecond);
        return new(
            new TokenBucketRateLimiterOptions
            {
                TokenLimit = Math.Max(tokens, (int)Math.Ceiling(options.RequestsPerSecond)),
                TokensPerPeriod = tokens,
                ReplenishmentPeriod = TimeSpan.FromSeconds(tokens / options.RequestsPerSecond),
                QueueLimit = options.QueueLimit,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                AutoReplenishment = true,
            }
        );
    }
}
