using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using MlbSts.Domain;

namespace MlbSts.StatsApi;

/// <summary>
/// What the client has seen since the process began: counts to read, a callback for each call, and the meter <c>MlbSts.StatsApi</c>
/// (<c>statsapi.calls</c>, <c>statsapi.call.duration</c>, <c>statsapi.received</c>, <c>statsapi.refusals</c>).
/// </summary>
public sealed class StatsApiStatistics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "MlbSts.StatsApi";

    private readonly ConcurrentDictionary<(string Endpoint, string Outcome), long> _calls = new();
    private readonly ConcurrentDictionary<(string Endpoint, RefusalKind Kind), long> _refusals = new();
    private readonly Counter<long> _callCounter;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _received;
    private readonly Counter<long> _refusalCounter;
    private readonly Counter<long> _proofs;
    private long _bytes;
    private long _wireBytes;

    /// <summary>Creates the counters.</summary>
    public StatsApiStatistics()
    {
        _callCounter = Meter.CreateCounter<long>("statsapi.calls", "{call}", "Requests by endpoint and outcome, every attempt counted.");
        _duration = Meter.CreateHistogram<double>("statsapi.call.duration", "s", "From request to the last byte.");
        _received = Meter.CreateCounter<long>("statsapi.received", "By", "Bodies as they came over the wire.");
        _refusalCounter = Meter.CreateCounter<long>("statsapi.refusals", "{refusal}", "What was not accepted, by endpoint and kind.");
        _proofs = Meter.CreateCounter<long>("statsapi.proofs", "{proof}", "Patched documents held against the whole feed, by outcome.");
    }

    internal Meter Meter { get; } = new(MeterName);

    /// <summary>Called after every call, on the thread that made it: do little. What it throws ends the call's task.</summary>
    public event Action<ApiCall>? OnResponse;

    /// <summary>Calls by endpoint and outcome (<c>ok</c> or a kind's wire name).</summary>
    public IReadOnlyDictionary<(string Endpoint, string Outcome), long> Calls => _calls;

    /// <summary>Refusals by endpoint and kind: refused calls, and accepted answers that turned out stale or did not fit.</summary>
    public IReadOnlyDictionary<(string Endpoint, RefusalKind Kind), long> Refusals => _refusals;

    /// <summary>All bodies after content decoding.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>All bodies as they came over the wire.</summary>
    public long WireBytes => Interlocked.Read(ref _wireBytes);

    /// <summary>How often a kind of refusal came, over all endpoints.</summary>
    public long CountOf(RefusalKind kind) => _refusals.Where(entry => entry.Key.Kind == kind).Sum(entry => entry.Value);

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();

    internal void Record(ApiCall call)
    {
        _calls.AddOrUpdate((call.Endpoint, call.Outcome), 1, static (_, count) => count + 1);
        Interlocked.Add(ref _bytes, call.Bytes);
        Interlocked.Add(ref _wireBytes, call.WireBytes);
        var endpoint = new KeyValuePair<string, object?>("endpoint", call.Endpoint);
        _callCounter.Add(1, endpoint, new("outcome", call.Outcome));
        _duration.Record(call.Duration.TotalSeconds, endpoint);
        _received.Add(call.WireBytes, endpoint);
        OnResponse?.Invoke(call);
    }

    internal void Proven(ProofOutcome outcome) =>
        _proofs.Add(1, new KeyValuePair<string, object?>("outcome", JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString())));

    internal void Refused(string endpoint, RefusalKind kind)
    {
        _refusals.AddOrUpdate((endpoint, kind), 1, static (_, count) => count + 1);
        _refusalCounter.Add(1, new("endpoint", endpoint), new("kind", kind.WireName()));
    }
}
