using System.CommandLine;
using MlbSts.Cli.Control;
using MlbSts.Scheduler;
using MlbSts.Testing;
using MlbSts.Testing.Services;

namespace MlbSts.Cli.Tests.Control;

/// <summary><c>sts polling</c> and <c>sts games</c> against a Scheduler as it runs.</summary>
public sealed class ControlCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() =>
        _service = await RunningService.StartAsync(
            "scheduler",
            builder => builder.AddScheduler(),
            app => app.MapScheduler(),
            ("StatsApi:BaseAddress", "http://127.0.0.1:1")
        );

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Intervals_are_set_shown_explained_and_reset()
    {
        await IsReadyAsync();
        Assert.Equal("InProgress games are polled every 12 s.", await DoneAsync("polling set 12 --state inprogress --reason play-offs"));
        Assert.Equal("Game 746139 is polled every 7 s whatever its state.", await DoneAsync("polling set 7 --game 746139"));
        Assert.Matches("(?s)^policy by-state.*set: InProgress games every 12 s, by ann", await DoneAsync("polling show"));
        Assert.Equal("InProgress games are polled as configured.", await DoneAsync("polling reset --state InProgress"));
        Assert.Equal(
            "Intervals are decided by adaptive, 300 requests an hour of a game under way.",
            await DoneAsync("polling policy adaptive --requests 300")
        );
        Assert.StartsWith("policy adaptive", await DoneAsync("polling show"), StringComparison.Ordinal);
        Assert.StartsWith("Game 746139 has the priority 2", await DoneAsync("polling priority 746139 2"), StringComparison.Ordinal);
        Assert.Contains("set: game 746139 every 7 s, priority 2", await DoneAsync("polling show"), StringComparison.Ordinal);
        Assert.Equal("No game is polled until polling is resumed.", await DoneAsync("polling pause --reason rain"));
        Assert.Contains(", paused", await DoneAsync("polling show"), StringComparison.Ordinal);
        await DoneAsync("polling resume");
        Assert.StartsWith(
            "What was learnt is forgotten",
            await DoneAsync("polling reset --learning", "sts-admin"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_game_is_polled_on_demand_and_listed()
    {
        await IsReadyAsync();
        Assert.Equal("No such game is watched.", await DoneAsync("games"));
        // Its request is heard once the consumer has joined.
        await Eventually.HoldsAsync(async () =>
        {
            Assert.Equal("Game 746139 is asked for.", await DoneAsync("games poll 746139"));
            return (await DoneAsync("games")).StartsWith("746139 ", StringComparison.Ordinal);
        });
        Assert.Contains("control", await DoneAsync("polling show --game 746139"), StringComparison.Ordinal);
        Assert.Equal("No such game is watched.", await DoneAsync("games --state final"));
    }

    [Theory]
    [InlineData("polling set 0.5 --all", "sts-operator", "An interval of 0.5 s is out of bounds. Allowed: 1 to 86400 seconds.")]
    [InlineData("polling set 10 --state napping", "sts-operator", "There is no state 'napping'. Allowed: Unknown, Scheduled")]
    [InlineData("polling policy nightly", "sts-operator", "There is no policy 'nightly'. Allowed: adaptive, by-state.")]
    [InlineData(
        "polling priority 746139 9",
        "sts-operator",
        "A priority of 9 is out of bounds. Allowed: 0.25 to 4, where other games have 1."
    )]
    [InlineData("polling pause", "sts-reader", "The token's role may not do that")]
    [InlineData("polling show", null, "The Scheduler wants a token: put one into MLBSTS_TOKEN, or name its file with --token-file.")]
    public async Task What_is_refused_says_why_and_what_is_allowed(string line, string? role, string reason)
    {
        var (code, output, error) = await RunAsync(line, role);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("polling show --scheduler http://127.0.0.1:1", "No Scheduler answers at http://127.0.0.1:1/")]
    [InlineData("polling show --scheduler localhost", "'localhost' is no address of a Scheduler")]
    [InlineData("polling show --token-file /no/such/file", "/no/such/file")]
    public async Task Who_does_not_answer_is_named(string line, string reason)
    {
        var (code, _, error) = await RunAsync(line, null, isNamed: true);
        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("polling set 10")]
    [InlineData("polling set 10 --all --game 7")]
    [InlineData("polling reset")]
    public void Whose_interval_must_be_said(string line) =>
        Assert.Contains(Root().Parse(line).Errors, error => error.Message == "Say whose interval: --state STATE, --game GAMEPK or --all.");

    private Task IsReadyAsync() =>
        Eventually.HoldsAsync(async () => !(await DoneAsync("polling show")).Contains("paused", StringComparison.Ordinal));

    private async Task<string> DoneAsync(string line, string role = "sts-operator")
    {
        var (code, output, error) = await RunAsync(line, role);
        Assert.Equal((0, ""), (code, error));
        return output;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string line, string? role, bool isNamed = false)
    {
        File.WriteAllText(_folder["token"], role is null ? "" : _service.Token(role));
        var (output, error) = (new StringWriter(), new StringWriter());
        var asked = isNamed ? line : $"{line} --scheduler {_service.Http.BaseAddress} --token-file {_folder["token"]}";
        var code = await Root().Parse(asked).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }

    private static RootCommand Root() => [PollingCommand.Create(), GamesCommand.Create()];
}
