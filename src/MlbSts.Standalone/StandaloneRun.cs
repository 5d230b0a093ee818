using MlbSts.Clock;
using MlbSts.Messaging.Embedded;
using MlbSts.Monitor.Boards;
using MlbSts.Scheduler;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults.Failures;
using MlbSts.Standalone.Running;
using MlbSts.Standalone.Screen;
using MlbSts.StatsApi;
using Spectre.Console;
using Progress = MlbSts.Standalone.Running.Progress;

namespace MlbSts.Standalone;

/// <summary>One run of the command: starts everything, shows it, waits for its end, sums it up.</summary>
internal sealed class StandaloneRun(RunOptions options, RunFolder folder, SimulatorHost? simulator, WebApplication app)
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan NoteEvery = TimeSpan.FromSeconds(1);

    // After the last thing of the last game, this much real time without an end means that something is wrong.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly IServiceProvider _services = app.Services;
    private readonly LeagueClock _leagueClock = app.Services.GetRequiredService<LeagueClock>();
    private readonly TimeProvider _time = app.Services.GetRequiredService<TimeProvider>();
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly PlainLines _lines = new(System.Console.Out);
    private long _noted;
    private long? _overSince;
    private Progress _progress = new([], []);

    /// <summary>Runs until done, until stopped, or for good.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(RunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var folder = RunFolder.Open(options);
            using var kafka = new EmbeddedKafka();
            await using var simulator =
                options.Source == GameSource.Simulated
                    ? await SimulatorHost.StartAsync(options, folder.LeagueTime, cancellationToken)
                    : null;
            await using var app = PlatformHost.Build(options, folder, kafka, simulator);
            await app.StartAsync(cancellationToken);
            if (simulator is not null)
            {
                await WhenReadyAsync(app.Services, cancellationToken);
                simulator.Begin();
            }
            var exitCode = await new StandaloneRun(options, folder, simulator, app).RunAsync(cancellationToken);
            await app.StopAsync(CancellationToken.None);
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while it was starting.
            return options.UntilDone ? ExitCodes.NotDone : ExitCodes.Done;
        }
    }

    /// <summary>The Scheduler owns its games and knows the first: the others are up by then, or a moment later.</summary>
    private static async Task WhenReadyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var watched = services.GetRequiredService<WatchedGames>();
        var time = services.GetRequiredService<TimeProvider>();
        var started = time.GetTimestamp();
        while (!watched.IsReady && time.GetElapsedTime(started) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken);
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var line in Greeting())
            await System.Console.Out.WriteLineAsync(line);
        var ended = System.Console.IsOutputRedirected ? await WithLinesAsync(cancellationToken) : await WithTableAsync(cancellationToken);
        if (simulator is not null)
            folder.Note(options, _leagueClock.GetUtcNow());
        if (!options.UntilDone)
            return ExitCodes.Done;
        if (!ended)
            _progress = await CheckAsync(CancellationToken.None);
        var summary = Summary.Lines(
            _progress,
            _services.GetRequiredService<RunTotals>(),
            _services.GetRequiredService<StatsApiStatistics>(),
            TimeProvider.System.GetElapsedTime(_started),
            simulator?.Warnings ?? []
        );
        foreach (var line in summary)
            await System.Console.Out.WriteLineAsync(line);
        return _progress.IsDone ? ExitCodes.Done : ExitCodes.NotDone;
    }

    private IEnumerable<string> Greeting()
    {
        var page = app.Urls.First();
        yield return $"status page  {page}/    metrics {page}/metrics    health {page}/health";
        yield return simulator is null
            ? "source       the MLB Stats API, in real time; when it cannot be reached the log says so, and it is tried again and again"
            : $"source       {(options.Replay is null ? $"simulated season {options.Seed}" : $"captures of {options.Replay}")}, served at {simulator.Address}";
        yield return $"data         {folder.Path} (the buckets are in objects, the log is log*.txt)";
        foreach (var warning in simulator?.Warnings ?? [])
            yield return $"warning      {warning}";
    }

    private async Task<bool> WithLinesAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await _lines.ShowAsync(Games(), _leagueClock.GetUtcNow());
            if (await StepAsync(cancellationToken) is { } ended)
            {
                await _lines.ShowAsync(Games(), _leagueClock.GetUtcNow());
                return ended;
            }
        }
        return false;
    }

    private Task<bool> WithTableAsync(CancellationToken cancellationToken) =>
        AnsiConsole
            .Live(new Text(""))
            .StartAsync(async live =>
            {
                while (!cancellationToken.IsCancellationRequested)
                {
                    live.UpdateTarget(
                        LiveTable.Render(
                            Games(),
                            _services.GetRequiredService<RunTotals>(),
                            _leagueClock.GetUtcNow(),
                            options.Speed,
                            $"{app.Urls.First()}/  Ctrl+C stops; the same command goes on"
                        )
                    );
                    if (await StepAsync(cancellationToken) is { } ended)
                        return ended;
                }
                return false;
            });

    /// <summary>A quarter of a second passes.</summary>
    /// <returns>Whether the run ended well; <see langword="null"/> while it goes on.</returns>
    private async Task<bool?> StepAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Frame, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (simulator is not null && _time.GetElapsedTime(_noted) > NoteEvery)
        {
            folder.Note(options, _leagueClock.GetUtcNow());
            _noted = _time.GetTimestamp();
        }
        if (!options.UntilDone || cancellationToken.IsCancellationRequested)
            return null;
        _progress = await CheckAsync(cancellationToken);
        if (_progress.IsDone)
            return true;
        if (simulator is null || simulator.Expected().Max(game => game.EndsAt) > _leagueClock.GetUtcNow())
            return null;
        _overSince ??= _time.GetTimestamp();
        return _time.GetElapsedTime(_overSince.Value) > Patience ? false : null;
    }

    private Task<Progress> CheckAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<RunProgress>().CheckAsync(simulator?.Expected() ?? Today(), cancellationToken);

    private IReadOnlyList<ExpectedGame> Today() =>
        [
            .. Watched()
                .Where(game => game.Start <= _leagueClock.GetUtcNow().AddHours(12))
                .Select(game => new ExpectedGame(game.GamePk, game.Description, null, null, null)),
        ];

    private IReadOnlyList<GameWatch> Watched() => _services.GetRequiredService<WatchedGames>().All;

    private IReadOnlyList<GameLine> Games() =>
        GameLine.Of(Watched(), _services.GetRequiredService<GameBoard>().Rows, WatchedGames.DayOf(_leagueClock.GetUtcNow()));
}
