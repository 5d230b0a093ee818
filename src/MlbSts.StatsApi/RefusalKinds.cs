using System.Collections.Frozen;
using System.Text.Json;

namespace MlbSts.StatsApi;

/// <summary>What follows from a kind of refusal, as data.</summary>
public static class RefusalKinds
{
    private static readonly FrozenDictionary<RefusalKind, string> Names = Enum.GetValues<RefusalKind>()
        .ToFrozenDictionary(kind => kind, kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    // Asking again at once can heal these.
    private static readonly FrozenSet<RefusalKind> Transient = FrozenSet.ToFrozenSet([
        RefusalKind.RateLimited,
        RefusalKind.ServerError,
        RefusalKind.Timeout,
        RefusalKind.ConnectionFailed,
        RefusalKind.HtmlInsteadOfJson,
        RefusalKind.TruncatedBody,
        RefusalKind.UndecodableBody,
        RefusalKind.MalformedJson,
    ]);

    // These say that the server as a whole is unwell; a bad body says so of one answer only.
    private static readonly FrozenSet<RefusalKind> Outage = FrozenSet.ToFrozenSet([
        RefusalKind.RateLimited,
        RefusalKind.ServerError,
        RefusalKind.Timeout,
        RefusalKind.ConnectionFailed,
        RefusalKind.Forbidden,
    ]);

    /// <summary>The name in messages and metrics, for example <c>html-instead-of-json</c>.</summary>
    public static string WireName(this RefusalKind kind) => Names[kind];

    /// <summary>Worth another attempt at once.</summary>
    public static bool IsTransient(this RefusalKind kind) => Transient.Contains(kind);

    /// <summary>Counts against the circuit breaker.</summary>
    public static bool IsOutage(this RefusalKind kind) => Outage.Contains(kind);
}
