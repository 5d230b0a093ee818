using System.Globalization;

namespace MlbSts.StatsApi.Http;

/// <summary>
/// How the API stands to this process: whether it asked to be left alone, and since when it has not answered. All requests go by it,
/// whatever they ask for. Times are real.
/// </summary>
public sealed class ApiStanding(TimeProvider time)
{
    private const int FailuresToTell = 3;
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestOwnHold = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SilenceToTell = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _heldUntil;
    private string _reason = "";
    private long? _failingSince;
    private int _failures;
    private int _limits;

    /// <summary>How long nothing is to be sent; zero where all is well.</summary>
    public TimeSpan Hold
    {
        get
        {
            lock (_lock)
                return Rest();
        }
    }

    /// <summary>What people should know: the API asked to wait, or has not answered for a while. <see langword="null"/> where all is well.</summary>
    public string? Trouble
    {
        get
        {
            lock (_lock)
            {
                if (Rest() is { Ticks: > 0 } rest)
                    return Text($"the API asked to be left alone, {rest.TotalSeconds:0} s more: {_reason}");
                return _failingSince is { } since && _failures >= FailuresToTell && time.GetElapsedTime(since) >= SilenceToTell
                    ? Text($"{_failures} requests in a row failed, for {time.GetElapsedTime(since).TotalSeconds:0} s: {_reason}")
                    : null;
            }
        }
    }

    /// <summary>The API answered as it should.</summary>
    internal void Answered()
    {
        lock (_lock)
            (_failingSince, _failures, _limits) = (null, 0, 0);
    }

    /// <summary>
    /// A request was refused. Where the server says how long to wait (<c>Retry-After</c>, at most an hour of it), nothing is sent meanwhile;
    /// where it limits the rate and says nothing, a second, and twice as long each time, up to a minute.
    /// </summary>
    internal void Refused(StatsApiRefusedException refusal)
    {
        if (!refusal.Kind.IsOutage())
            return;
        lock (_lock)
        {
            _reason = refusal.Detail;
            _failures++;
            _failingSince ??= time.GetTimestamp();
            var hold = refusal.RetryAfter ?? TimeSpan.Zero;
            if (refusal.Kind == RefusalKind.RateLimited && hold <= TimeSpan.Zero)
                hold = Shorter(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(_limits++, 10))), LongestOwnHold);
            var until = time.GetUtcNow() + Shorter(hold, LongestHold);
            if (until > _heldUntil)
                _heldUntil = until;
        }
    }

    private TimeSpan Rest() => _heldUntil - time.GetUtcNow() is { Ticks: > 0 } rest ? rest : TimeSpan.Zero;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
