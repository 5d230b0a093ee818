using Confluent.Kafka;
using MlbSts.Messaging.Consuming;

namespace MlbSts.Messaging.Tests.Consuming;

public sealed class RetryPolicyTests
{
    [Fact]
    public void A_failure_is_tried_again_until_the_attempts_are_used_up()
    {
        Assert.True(RetryPolicy.ShouldRetry(new TimeoutException(), 2, 3));
        Assert.False(RetryPolicy.ShouldRetry(new TimeoutException(), 3, 3));
        Assert.False(RetryPolicy.ShouldRetry(new UnprocessableMessageException("never"), 1, 3));
    }

    [Theory]
    [InlineData(ErrorCode.Local_MsgTimedOut, true)]
    [InlineData(ErrorCode.Local_AllBrokersDown, true)]
    [InlineData(ErrorCode.TopicAuthorizationFailed, false)]
    [InlineData(ErrorCode.MsgSizeTooLarge, false)]
    public void While_the_broker_is_gone_the_attempts_do_not_count(ErrorCode code, bool again) =>
        Assert.Equal(again, RetryPolicy.ShouldRetry(new MessagingException("not delivered", new KafkaException(code)), 50, 3));
}
