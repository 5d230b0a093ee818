using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging.Embedded;
using MlbSts.Monitor.Boards;
using MlbSts.Scheduler;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults.Failures;
using MlbSts.Standalone.Running;
using MlbSts.Standalone.Screen;
using MlbSts.StatsApi;
using MlbSts.Storage;
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
    private readonly RunTrouble _trouble = app.Services.GetRequiredService<RunTrouble>();
    private readonly PlainLines _lines = new(System.Console.Out);
    private long _noted;
    private long? _overSince;
    private bool _hasBegun;
    private Progress _progress = new([], []);

    /// <summary>Runs until done, until stopped, or for good.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(RunOptions options, CancellationToken cancellationToken)
    {
        int? ended = null;
        try
        {
            using var folder = RunFolder.Open(options);
            using var kafka = new EmbeddedKafka();
            await using var simulator =
                options.Source == GameSource.Simulated
                    ? await SimulatorHost.StartAsync(options, folder.LeagueTime, cancellationToken)
                    : null;
            await using var app = PlatformHost.Build(options, folder, kafka, simulator);
            var failures = new BackgroundFailures(app.Services);
            await app.StartAsync(cancellationToken);
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
            try
            {
                var exitCode = await new StandaloneRun(options, folder, simulator, app).RunAsync(ends.Token);
                ended = failures.Cause is { } failure ? await Failure.Of(failure).TellAsync("standalone") : exitCode;
                return ended.Value;
            }
            finally
            {
                await app.StopAsync(CancellationToken.None);
            }
        }
        catch (IOException exception) when (ended is not null)
        {
            // The log could not be written to its end; the run is over all the same.
            await System.Console.Error.WriteLineAsync(exception.Message);
            return ended.Value;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while it was starting.
            return options.UntilDone ? ExitCodes.NotDone : ExitCodes.Done;
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var line in Greeting())
            await System.Console.Out.WriteLineAsync(line);
        var ended = System.Console.IsOutputRedirected ? await WithLinesAsync(cancellationToken) : await WithTableAsync(cancellationToken);
        if (cancellationToken.IsCancellationRequested)
            await System.Console.Out.WriteLineAsync("Stopping: what is under way is brought to an end.");
        Note();
        foreach (var line in _trouble.Lines)
            await System.Console.Error.WriteLineAsync(line);
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
        yield return $"status page  {page}/ (figures at /metrics, health at /health)";
        if (options.Port is null && new Uri(page).Port != RunOptions.UsualPort)
            yield return $"port         {RunOptions.UsualPort} is taken, so it is another one; --port chooses";
        yield return simulator is null
            ? "source       the MLB Stats API, in real time"
            : $"source       {(options.Replay is null ? $"simulated season {options.Seed}" : $"captures of {options.Replay}")}, served at {simulator.Address}";
        yield return $"data         {folder.Path} (buckets in objects, log in log*.txt)";
        foreach (var warning in simulator?.Warnings ?? [])
            yield return $"warning      {warning}";
    }

    private async Task<bool> WithLinesAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await ShowLinesAsync();
            if (await StepAsync(cancellationToken) is { } ended)
            {
                await ShowLinesAsync();
                return ended;
            }
        }
        return false;
    }

    private Task ShowLinesAsync() => _lines.ShowAsync(Games(), _trouble.Lines, _leagueClock.GetUtcNow());

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
                            _services.GetRequiredService<GameBoard>().Filed,
                            _services.GetRequiredService<RunTotals>(),
                            _leagueClock.GetUtcNow(),
                            options.Speed,
                            _trouble.Lines,
                            $"{app.Urls.First()}/  Ctrl+C stops; the same command goes on",
                            AnsiConsole.Profile.Width,
                            AnsiConsole.Profile.Height
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
        Begin();
        if (_time.GetElapsedTime(_noted) > NoteEvery)
            Note();
        if (!options.UntilDone || cancellationToken.IsCancellationRequested)
            return null;
        try
        {
            _progress = await CheckAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectStoreException)
        {
            // The store fails for the moment; health tells, and the next look may be luckier.
            return null;
        }
        if (_progress.IsDone)
            return true;
        if (simulator is null || simulator.Expected().Max(game => game.EndsAt) > _leagueClock.GetUtcNow())
            return null;
        _overSince ??= _time.GetTimestamp();
        return _time.GetElapsedTime(_overSince.Value) > Patience ? false : null;
    }

    /// <summary>Notes how far the league's clock came. A full disk does not end the run: it is told, and tried again.</summary>
    private void Note()
    {
        if (simulator is null)
            return;
        _noted = _time.GetTimestamp();
        try
        {
            folder.Note(options, _leagueClock.GetUtcNow());
            _trouble.Folder(null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _trouble.Folder(string.Join(' ', Failure.Of(exception).Lines));
        }
    }

    /// <summary>The day begins when the Scheduler owns its games and knows the first: the others are up by then, or a moment later.</summary>
    private void Begin()
    {
        if (_hasBegun || (!_services.GetRequiredService<WatchedGames>().IsReady && TimeProvider.System.GetElapsedTime(_started) < Patience))
            return;
        simulator?.Begin();
        _hasBegun = true;
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

    private IReadOnlyList<GameRow> Games() => _services.GetRequiredService<GameBoard>().On(LeagueDay.Of(_leagueClock.GetUtcNow()));
}
