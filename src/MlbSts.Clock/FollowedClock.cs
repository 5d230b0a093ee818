using System.Net.Http.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MlbSts.Clock;

/// <summary>
/// The league time of another process: asks its <c>/simulator/clock</c> each real second, runs at its speed in between and leaps
/// where it has leapt, back as well (the other has started anew). A clock that is held is asked more often, so that its beginning
/// is not missed. Until the first answer it says the real time.
/// </summary>
public sealed partial class FollowedClock : SimulatedClock, IHostedService, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IntervalBeforeBegin = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(30);

    // A restart of the other process is no trouble, and what went back is told for so long.
    private static readonly TimeSpan PatienceForAnswers = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    // What scheduling and the network may add to an answer; more is a leap.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private Task _loop = Task.CompletedTask;
    private long? _lostAt;
    private (long At, TimeSpan By)? _wentBack;
    private bool _disposed;

    /// <summary>Prepares to follow; <see cref="StartAsync"/> begins.</summary>
    /// <param name="address">The whole address of the clock, for example <c>http://simulator/simulator/clock</c>.</param>
    /// <param name="http">The client to ask with.</param>
    /// <param name="logger">Where the loss and the return of the other clock are told.</param>
    /// <param name="real">The time underneath; the system's where none is given.</param>
    public FollowedClock(Uri address, HttpClient http, ILogger<FollowedClock> logger, TimeProvider? real = null)
        : base((real ?? System).GetUtcNow(), 1, real)
    {
        _address = address;
        _http = http;
        _logger = logger;
    }

    /// <summary>Completes with the first answer of the followed clock.</summary>
    public Task FirstReading => _first.Task;

    /// <summary>What people should know of the followed clock: it does not answer, or it went back within the last minute.</summary>
    public string? Trouble
    {
        get
        {
            lock (_lock)
            {
                if (_lostAt is { } lost && Real.GetElapsedTime(lost) is var silence && silence >= PatienceForAnswers)
                    return $"{_address} has not answered for {silence.TotalSeconds:0} s: the league's time runs on at speed {Speed:0.##}";
                return _wentBack is { } back && Real.GetElapsedTime(back.At) < Remembered
                    ? $"the league's clock went back by {back.By.TotalSeconds:0} s, {Real.GetElapsedTime(back.At).TotalSeconds:0} s ago"
                    : null;
            }
        }
    }

    /// <summary>Begins to follow and waits for the first answer, at most half a minute of real time.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = FollowAsync(_stopping.Token);
        try
        {
            await FirstReading.WaitAsync(PatienceAtStart, Real, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Log.ClockNotReached(_logger, _address);
        }
    }

    /// <summary>Follows no longer.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Follows no longer. A container that gives the clock under several types disposes of it once for each.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>Takes over what the followed clock said.</summary>
    internal void Follow(ClockReading reading)
    {
        var changes = reading.Speed != Speed && reading.Speed is >= 0 and <= MaxSpeed;
        if (changes)
            SetSpeed(reading.Speed);
        var ahead = reading.Now - GetUtcNow();
        if (ahead < -Tolerance * Math.Max(1, Speed) && _first.Task.IsCompleted)
        {
            lock (_lock)
                _wentBack = (Real.GetTimestamp(), -ahead);
            Log.ClockWentBack(_logger, _address, -ahead);
        }
        if (changes || !_first.Task.IsCompleted || ahead.Duration() > Tolerance * Speed)
            JumpTo(reading.Now);
        _first.TrySetResult();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (await _http.GetFromJsonAsync<ClockReading>(_address, cancellationToken).ConfigureAwait(false) is { } reading)
                    Follow(reading);
                lock (_lock)
                    _lostAt = null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                if (IsNewlyLost())
                    Log.ClockLost(_logger, _address, exception.Message, Speed);
            }
            await Task.Delay(_first.Task.IsCompleted && Speed > 0 ? Interval : IntervalBeforeBegin, Real, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool IsNewlyLost()
    {
        lock (_lock)
        {
            var isNew = _lostAt is null;
            _lostAt ??= Real.GetTimestamp();
            return isNew;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "ClockWentBack: {Address} went back by {By}", EventName = "ClockWentBack")]
        public static partial void ClockWentBack(ILogger logger, Uri address, TimeSpan by);

        [LoggerMessage(
            LogLevel.Warning,
            "ClockNotReached: {Address} gives no time yet; this service goes by real time until it does",
            EventName = "ClockNotReached"
        )]
        public static partial void ClockNotReached(ILogger logger, Uri address);

        [LoggerMessage(
            LogLevel.Warning,
            "ClockLost: {Address} does not answer ({Reason}); running on at speed {Speed}",
            EventName = "ClockLost"
        )]
        public static partial void ClockLost(ILogger logger, Uri address, string reason, double speed);
    }
}
