using Confluent.Kafka;
using Polly;
using Polly.Retry;

namespace MlbSts.Messaging.Consuming;

/// <summary>When a message is tried again. Infrastructure's time: the system clock, however fast the league's clock runs.</summary>
internal static class RetryPolicy
{
    public static ResiliencePipeline Create(KafkaOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = int.MaxValue,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = TimeSpan.FromMilliseconds(options.RetryDelayMilliseconds),
                    MaxDelay = TimeSpan.FromMilliseconds(options.MaxRetryDelayMilliseconds),
                    ShouldHandle = args =>
                        ValueTask.FromResult(
                            args.Outcome.Exception is { } e && ShouldRetry(e, args.AttemptNumber + 1, options.MaxAttempts)
                        ),
                }
            )
            .Build();

    /// <summary>While the broker is gone a message is tried for as long as it takes: a dead letter could not be written either.</summary>
    public static bool ShouldRetry(Exception failure, int attempts, int maxAttempts) =>
        failure switch
        {
            UnprocessableMessageException => false,
            MessagingException { InnerException: KafkaException { Error.Code: var code } } when IsBrokerGone(code) => true,
            _ => attempts < maxAttempts,
        };

    private static bool IsBrokerGone(ErrorCode code) =>
        code
            is ErrorCode.Local_MsgTimedOut
                or ErrorCode.Local_TimedOut
                or ErrorCode.Local_Transport
                or ErrorCode.Local_AllBrokersDown
                or ErrorCode.Local_QueueFull
                or ErrorCode.Local_PurgeQueue
                or ErrorCode.Local_PurgeInflight;
}
