using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;

namespace MlbSts.Clock.Tests;

public sealed class FollowedClockTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 7, 4, 17, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _real = new();
    private readonly Remote _remote;
    private readonly HttpClient _http;
    private readonly FollowedClock _clock;

    public FollowedClockTests()
    {
        _remote = new Remote(new SimulatedClock(Start, 60, _real));
        _http = new HttpClient(_remote);
        _clock = new FollowedClock(new Uri("http://elsewhere/simulator/clock"), _http, NullLogger<FollowedClock>.Instance, _real);
    }

    [Fact]
    public async Task It_takes_over_time_and_speed_and_runs_on_by_itself()
    {
        await _clock.StartAsync(CancellationToken.None);
        Assert.Equal((Start, 60), (_clock.GetUtcNow(), _clock.Speed));
        _remote.IsGone = true;
        _real.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Start.AddMinutes(10), _clock.GetUtcNow());
        await _clock.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_clock_that_is_lost_or_went_back_is_told_until_it_is_well()
    {
        await _clock.StartAsync(CancellationToken.None);
        Assert.Null(_clock.Trouble);
        _remote.IsGone = true;
        await Turn(() => _clock.Trouble is not null);
        Assert.Contains("has not answered", _clock.Trouble, StringComparison.Ordinal);
        _remote.IsGone = false;
        await Turn(() => _clock.Trouble is null);
        _remote.Clock.JumpTo(Start);
        await Turn(() => _clock.Trouble is not null);
        Assert.Contains("went back by", _clock.Trouble, StringComparison.Ordinal);
        _real.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(_clock.Trouble);
        await _clock.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task It_waits_for_a_clock_that_starts_later()
    {
        _remote.IsGone = true;
        var starting = _clock.StartAsync(CancellationToken.None);
        await Turn(() => _remote.Requests > 3);
        Assert.False(starting.IsCompleted);
        _remote.IsGone = false;
        await Turn(() => starting.IsCompleted);
        await starting;
        Assert.Equal(_remote.Clock.GetUtcNow(), _clock.GetUtcNow());
        await _clock.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    public async Task It_leaps_where_the_other_has_leapt(int hours)
    {
        await _clock.StartAsync(CancellationToken.None);
        _remote.Clock.JumpTo(Start.AddHours(hours));
        await Turn(() => (_clock.GetUtcNow() - _remote.Clock.GetUtcNow()).Duration() < TimeSpan.FromMinutes(1));
        Assert.Equal(_remote.Clock.GetUtcNow(), _clock.GetUtcNow());
        await _clock.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task It_stands_while_the_other_is_held_and_begins_with_it()
    {
        _remote.Clock.SetSpeed(0);
        await _clock.StartAsync(CancellationToken.None);
        _real.Advance(TimeSpan.FromMinutes(1));
        await Turn(() => _remote.Requests > 3);
        Assert.Equal((Start, 0), (_clock.GetUtcNow(), _clock.Speed));
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock, CancellationToken.None);
        _remote.Clock.SetSpeed(60);
        await Turn(() => _clock.Speed > 0);
        Assert.Equal(_remote.Clock.GetUtcNow(), _clock.GetUtcNow());
        Assert.True(_clock.GetUtcNow() < Start.AddMinutes(1), "a clock that is held is asked ten times a second");
        await Turn(() => delay.IsCompleted);
        await _clock.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_host_that_gives_it_under_three_types_ends_without_a_word()
    {
        var services = new ServiceCollection()
            .AddSingleton(_ => new FollowedClock(
                new Uri("http://elsewhere/simulator/clock"),
                _http,
                NullLogger<FollowedClock>.Instance,
                _real
            ))
            .AddSingleton<LeagueClock>(provider => provider.GetRequiredService<FollowedClock>())
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<FollowedClock>())
            .BuildServiceProvider();
        var hosted = services.GetRequiredService<IHostedService>();
        Assert.Same(hosted, services.GetRequiredService<LeagueClock>());
        await hosted.StartAsync(CancellationToken.None);
        await hosted.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }

    public void Dispose()
    {
        _clock.Dispose();
        _http.Dispose();
    }

    /// <summary>Lets real time pass in small steps until something has happened.</summary>
    private async Task Turn(Func<bool> happened)
    {
        for (var i = 0; i < 500 && !happened(); i++)
        {
            _real.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
        Assert.True(happened());
    }

    private sealed class Remote(SimulatedClock clock) : HttpMessageHandler
    {
        private volatile int _requests;

        public SimulatedClock Clock => clock;

        public volatile bool IsGone;

        public int Requests => _requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _requests);
            if (IsGone)
                throw new HttpRequestException("gone");
            var json = JsonSerializer.Serialize(clock.Reading, JsonSerializerOptions.Web);
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, null, "application/json") }
            );
        }
    }
}
