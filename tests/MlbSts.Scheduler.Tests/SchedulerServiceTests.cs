using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MlbSts.Scheduler.Polling;
using MlbSts.Testing;

namespace MlbSts.Scheduler.Tests;

/// <summary>The service as it runs, without anybody who answers its polls.</summary>
public sealed class SchedulerServiceTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() =>
        _service = await RunningService.StartAsync(
            "scheduler",
            builder => builder.AddScheduler(),
            app => app.MapScheduler(),
            ("StatsApi:BaseAddress", "http://127.0.0.1:1"),
            ("Scheduler:Policy", "fixed"),
            ("Scheduler:FixedIntervalSeconds", "5"),
            ("Scheduler:LostAfterSeconds", "1")
        );

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_poll_nobody_answers_is_asked_again_and_admins_see_where_each_stands_and_why()
    {
        var watch = _service.Services.GetRequiredService<WatchList>();
        watch.Restore(League.Game, GameState.InProgress, null);
        watch.Restore(new GamePk(7), GameState.InProgress, null);
        _service.Services.GetRequiredService<PollGate>().Signal();
        await Eventually.HoldsAsync(async () => Games(await AskAsync("/scheduler/status")) == """{"InFlight":2}""");
        var looks = watch.Looks;
        await Eventually.HoldsAsync(() => watch.Looks >= looks + 4); // both lost, both sent again

        var status = await AskAsync("/scheduler/status");
        Assert.Equal(("fixed", 1.0), (status.GetProperty("policy").GetString(), status.GetProperty("share").GetDouble()));
        var game = (await AskAsync("/scheduler/games"))[0];
        Assert.Equal("sweep", game.GetProperty("why").GetString());
        using var stranger = await _service.Http.GetAsync("/scheduler/status");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    private static string Games(JsonElement status) => status.GetProperty("games").GetRawText();

    private async Task<JsonElement> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _service.Token("sts-admin"));
        using var answer = await _service.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
