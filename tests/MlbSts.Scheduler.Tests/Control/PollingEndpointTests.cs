using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;
using MlbSts.Testing;

namespace MlbSts.Scheduler.Tests.Control;

/// <summary>The Scheduler as it runs, steered over HTTP and over Kafka.</summary>
public sealed class PollingEndpointTests : IAsyncLifetime
{
    private RunningService _service = null!;

    private Heard Messages => _service.Services.GetRequiredService<Heard>();

    private PollGate Gate => _service.Services.GetRequiredService<PollGate>();

    public async ValueTask InitializeAsync() =>
        _service = await RunningService.StartAsync(
            "scheduler",
            builder =>
                builder
                    .AddScheduler()
                    .Services.AddMessageConsumer(
                        "heard",
                        consumer => consumer.Handle<CommandAnswered, Heard>().Handle<ConfigurationChanged, Heard>()
                    ),
            app => app.MapScheduler(),
            ("StatsApi:BaseAddress", "http://127.0.0.1:1")
        );

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_pause_over_http_is_obeyed_announced_and_shown_everywhere()
    {
        await Eventually.HoldsAsync(() => !Gate.IsPaused); // what was set is read
        var answer = await SendAsync("/polling/pause", "sts-operator", new { reason = "rain" });
        Assert.Equal("PollingPaused", answer.Body.GetProperty("command").GetString());
        Assert.True(Gate.IsPaused);
        await Eventually.HoldsAsync(() =>
            Messages.Changes.Any(change => change is { Setting: "polling/paused", Value: "true", IssuedBy: "ann" })
        );

        var set = (await SendAsync("/polling", "sts-reader")).Body;
        Assert.True(set.GetProperty("isPaused").GetBoolean());
        Assert.Equal("rain", set.GetProperty("set").GetProperty("pause").GetProperty("reason").GetString());
        Assert.Equal("ann", (await SendAsync("/scheduler/status", "sts-reader")).Body.GetProperty("pause").GetProperty("by").GetString());
        using var health = await _service.Http.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Contains("Polling is paused by ann since", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^mlbsts_polling_paused(\{.*\})? 1\b", await _service.Http.GetStringAsync("/metrics"));

        await SendAsync("/polling/resume", "sts-operator", new { });
        Assert.False(Gate.IsPaused);
        Assert.Empty(Messages.Answers); // the response was the answer
    }

    [Theory]
    [InlineData("/polling", null, HttpStatusCode.Unauthorized)]
    [InlineData("/polling", "sts-stranger", HttpStatusCode.Forbidden)]
    [InlineData("/polling", "sts-reader", HttpStatusCode.OK)]
    [InlineData("/polling", "sts-operator", HttpStatusCode.OK)]
    [InlineData("/polling", "sts-admin", HttpStatusCode.OK)]
    [InlineData("/polling/resume", null, HttpStatusCode.Unauthorized)]
    [InlineData("/polling/resume", "sts-reader", HttpStatusCode.Forbidden)]
    [InlineData("/polling/pause", "sts-reader", HttpStatusCode.Forbidden)]
    [InlineData("/polling/retune", "sts-reader", HttpStatusCode.Forbidden)]
    [InlineData("/games/746139/poll", "sts-reader", HttpStatusCode.Forbidden)]
    [InlineData("/polling/learning/reset", "sts-operator", HttpStatusCode.Forbidden)]
    [InlineData("/polling/learning/reset", "sts-admin", HttpStatusCode.OK)]
    [InlineData("/games/746139/poll", "sts-operator", HttpStatusCode.OK)]
    [InlineData("/polling/resume", "sts-operator", HttpStatusCode.OK)]
    [InlineData("/polling/resume", "sts-admin", HttpStatusCode.OK)]
    public async Task Who_may_what(string path, string? role, HttpStatusCode expected)
    {
        using var request = Request(path, role, path == "/polling" ? HttpMethod.Get : HttpMethod.Post);
        using var answer = await _service.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_refusal_names_what_is_allowed()
    {
        var seconds = await SendAsync("/polling/retune", "sts-operator", new { state = "InProgress", intervalSeconds = 0.5 });
        Assert.Equal(HttpStatusCode.BadRequest, seconds.Status);
        Assert.Equal("""["1 to 86400 seconds"]""", seconds.Body.GetProperty("allowed").GetRawText());
        var state = await SendAsync("/polling/retune", "sts-operator", new { state = "Napping", intervalSeconds = 10 });
        Assert.Equal(HttpStatusCode.BadRequest, state.Status);
        Assert.Contains("\"InProgress\"", state.Body.GetProperty("allowed").GetRawText(), StringComparison.Ordinal);
        var policy = await SendAsync("/polling/policy", "sts-operator", new { policy = "nightly" });
        Assert.Equal("""["adaptive","by-state"]""", policy.Body.GetProperty("allowed").GetRawText());
        var priority = await SendAsync("/games/746139/priority", "sts-operator", new { priority = 9 });
        Assert.Equal(HttpStatusCode.BadRequest, priority.Status);
    }

    [Fact]
    public async Task A_command_over_kafka_is_answered()
    {
        // Until the consumer has joined, what is sent is not for it.
        var number = 0;
        await Eventually.HoldsAsync(async () =>
        {
            await _service.Publisher.PublishAsync(new PollingResumed($"probe-{++number}", "ann"), default);
            return !Messages.Answers.IsEmpty;
        });
        await _service.Publisher.PublishAsync(new PollingPaused("c-1", "ann"), default);
        await _service.Publisher.PublishAsync(new PollingRetuned("c-2", GameState.Final, 0, "ann"), default);
        await Eventually.HoldsAsync(() => Messages.Answers.Count(answer => answer.CommandId[0] == 'c') == 2);
        Assert.True(Gate.IsPaused);
        Assert.Equal(
            [("c-1", CommandOutcome.Done, "scheduler"), ("c-2", CommandOutcome.Refused, "scheduler")],
            Messages
                .Answers.Where(answer => answer.CommandId[0] == 'c')
                .OrderBy(answer => answer.CommandId)
                .Select(answer => (answer.CommandId, answer.Outcome, answer.Service))
        );
    }

    private HttpRequestMessage Request(string path, string? role, HttpMethod method)
    {
        var request = new HttpRequestMessage(method, path);
        if (role is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _service.Token(role));
        return request;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string path, string role, object? body = null)
    {
        using var request = Request(path, role, body is null ? HttpMethod.Get : HttpMethod.Post);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await _service.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    internal sealed class Heard : IMessageHandler<CommandAnswered>, IMessageHandler<ConfigurationChanged>
    {
        public ConcurrentQueue<CommandAnswered> Answers { get; } = new();

        public ConcurrentQueue<ConfigurationChanged> Changes { get; } = new();

        public Task HandleAsync(CommandAnswered message, CancellationToken cancellationToken)
        {
            Answers.Enqueue(message);
            return Task.CompletedTask;
        }

        public Task HandleAsync(ConfigurationChanged message, CancellationToken cancellationToken)
        {
            Changes.Enqueue(message);
            return Task.CompletedTask;
        }
    }
}
