using Microsoft.Extensions.Time.Testing;
using MlbSts.StatsApi.Http;

namespace MlbSts.StatsApi.Tests.Http;

public sealed class ApiStandingTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ApiStanding _standing;

    public ApiStandingTests() => _standing = new ApiStanding(_time);

    [Theory]
    [InlineData(60d, 60d)]
    [InlineData(86_400d, 3_600d)]
    public void The_server_s_wait_is_kept_at_most_an_hour_of_it(double asked, double kept)
    {
        Refuse(RefusalKind.RateLimited, asked);
        Assert.Equal(kept, _standing.Hold.TotalSeconds);
        // Another that says less shortens nothing.
        Refuse(RefusalKind.ServerError, 1);
        Assert.Equal(kept, _standing.Hold.TotalSeconds);
        _time.Advance(TimeSpan.FromSeconds(kept));
        Assert.Equal(TimeSpan.Zero, _standing.Hold);
    }

    [Fact]
    public void A_limit_without_a_time_is_kept_longer_each_time_up_to_a_minute_and_anew_after_an_answer()
    {
        var holds = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            Refuse(RefusalKind.RateLimited, null);
            holds.Add(_standing.Hold.TotalSeconds);
            _time.Advance(_standing.Hold);
        }
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], holds);
        _standing.Answered();
        Refuse(RefusalKind.RateLimited, null);
        Assert.Equal(1, _standing.Hold.TotalSeconds);
    }

    [Fact]
    public void An_API_that_does_not_answer_is_told_until_it_does_and_is_still_asked()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(_standing.Trouble);
            Refuse(RefusalKind.ServerError, null);
            _time.Advance(TimeSpan.FromSeconds(5));
        }
        Assert.Contains("3 requests in a row failed, for 15 s", _standing.Trouble, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, _standing.Hold);
        _standing.Answered();
        Assert.Null(_standing.Trouble);
    }

    [Fact]
    public void A_bad_body_of_one_game_says_nothing_of_the_API()
    {
        for (var i = 0; i < 20; i++)
        {
            Refuse(RefusalKind.MalformedJson, null);
            _time.Advance(TimeSpan.FromSeconds(5));
        }
        Assert.Null(_standing.Trouble);
    }

    private void Refuse(RefusalKind kind, double? retryAfter) =>
        _standing.Refused(
            new StatsApiRefusedException(kind, "feed", "no")
            {
                RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            }
        );
}
