using System.ComponentModel.DataAnnotations;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler;

/// <summary>Settings of the Scheduler (<c>Scheduler:*</c>). Seconds here are seconds of the league's clock.</summary>
public sealed class SchedulerOptions
{
    /// <summary>How often the schedule of yesterday, today and tomorrow is read again.</summary>
    [Range(10, 86400)]
    public double ScheduleRefreshSeconds { get; set; } = 900;

    /// <summary>How often <c>/game/changes</c> is asked for corrections to games no longer watched; 0 never.</summary>
    [Range(0, 604800)]
    public double ChangesRefreshSeconds { get; set; } = 3600;

    /// <summary>A game is polled from so long before its scheduled start.</summary>
    [Range(0, 1440)]
    public double LeadMinutes { get; set; } = 60;

    /// <summary>
    /// A final game is polled on until this long after its last change; corrections later than that come in through <c>/game/changes</c>.
    /// </summary>
    [Range(0, 2592000)]
    public double FinalWatchSeconds { get; set; } = 86400;

    /// <summary>
    /// How intervals are decided: <c>by-state</c>, <c>fixed</c> or <c>adaptive</c>.
    /// Empty means fixed where <see cref="FixedIntervalSeconds"/> is set, else by state.
    /// </summary>
    public string? Policy { get; set; }

    /// <summary>The policy <c>fixed</c>: every game at this interval whatever its state.</summary>
    [Range(1, 86400)]
    public double? FixedIntervalSeconds { get; set; }

    /// <summary>
    /// The policy <c>adaptive</c>: what a game that is played may cost on average, in requests an hour. The price that all games share
    /// follows from it, and from the rate limit, the API's answers and the own system's load.
    /// </summary>
    [Range(20, 1800)]
    public double RequestsPerGameHour { get; set; } = 240;

    /// <summary>The policy <c>adaptive</c>: no game is asked for again sooner.</summary>
    [Range(1, 60)]
    public double LeastIntervalSeconds { get; set; } = 2;

    /// <summary>
    /// So often the patched document of a game that is played is held against the whole feed; 0 never. A whole feed for another reason
    /// counts too.
    /// </summary>
    [Range(0, 1440)]
    public double ProofMinutes { get; set; } = 10;

    /// <summary>A poll without a result counts as lost after so many real seconds, and is asked again.</summary>
    [Range(1, 3600)]
    public double LostAfterSeconds { get; set; } = 60;

    /// <summary>All Schedulers together ask for no more polls than this in a real second; each uses its share of the partitions.</summary>
    [Range(0.1, 100000)]
    public double MaxPollsPerSecond { get; set; } = 20;

    internal string PolicyName =>
        Policy is { Length: > 0 } policy ? policy
        : FixedIntervalSeconds is null ? ByStatePolicy.PolicyName
        : FixedPolicy.PolicyName;
}
