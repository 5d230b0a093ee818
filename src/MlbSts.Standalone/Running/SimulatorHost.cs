using System.Globalization;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Simulator;

namespace MlbSts.Standalone.Running;

/// <summary>
/// The API's stand-in in this process, on a port of its own; the six services talk to it over HTTP as they would to the real one.
/// </summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SimulatedLeague _league;
    private readonly DateOnly[]? _days;

    private SimulatorHost(WebApplication app, string address, DateOnly[]? days)
    {
        (_app, Address, _days) = (app, address, days);
        _league = app.Services.GetRequiredService<SimulatedLeague>();
    }

    public string Address { get; }

    public SimulatedClock Clock => _league.Clock;

    public IReadOnlyList<string> Warnings => _league.Warnings;

    public static async Task<SimulatorHost> StartAsync(RunOptions options, DateTimeOffset? startAt, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var settings = new SimulatorOptions();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Simulator:Seed"] = options.Seed.ToString(CultureInfo.InvariantCulture),
                ["Simulator:Speed"] = options.Speed.ToString(CultureInfo.InvariantCulture),
                // Until everything is up: see Begin.
                ["Simulator:Hold"] = "true",
                // Without an end the season goes on day after day; a run that is to be done ends with its last day.
                ["Simulator:Days"] = options.UntilDone ? options.Days.ToString(CultureInfo.InvariantCulture) : null,
                ["Simulator:ReplayFolder"] = options.Replay,
                ["Simulator:StartAt"] = startAt?.ToString("O", CultureInfo.InvariantCulture),
                ["Simulator:Faults:All"] = options.Faults > 0 ? options.Faults.ToString(CultureInfo.InvariantCulture) : null,
            }.Where(setting => setting.Value is not null)
        );
        var address = $"http://127.0.0.1:{FreePort.Or(0).ToString(CultureInfo.InvariantCulture)}";
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.AddSimulator();
        var app = builder.Build();
        app.MapSimulator();
        await app.StartAsync(cancellationToken);
        var days = options.Replay is null ? Enumerable.Range(0, options.Days).Select(settings.StartDate.AddDays).ToArray() : null;
        return new SimulatorHost(app, address, days);
    }

    /// <summary>The games the run waits for: of a game planned on several dates, the last one counts.</summary>
    public IReadOnlyList<ExpectedGame> Expected() =>
        [.. (_days is null ? _league.Plan() : _league.Plan(_days)).GroupBy(game => game.GamePk).Select(rows => Expected(rows.Last()))];

    /// <summary>The services are up: the league's clock runs from now on.</summary>
    public void Begin() => _league.Begin();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static ExpectedGame Expected(PlannedGame game) =>
        new(
            new GamePk(game.GamePk),
            $"{game.Away} @ {game.Home}",
            game.Ends,
            game.Outcome == PlannedOutcome.NotFinal ? new Timecode(game.Ends) : null,
            game.Outcome == PlannedOutcome.NotFinal ? game.LastState : null
        );
}
