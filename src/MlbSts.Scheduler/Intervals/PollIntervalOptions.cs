using System.ComponentModel.DataAnnotations;

namespace MlbSts.Scheduler.Intervals;

/// <summary>Seconds between two polls of a game, by its state (<c>PollIntervals:*</c>), on the league's clock; each 1 to 86,400.</summary>
public sealed class PollIntervalOptions
{
    /// <summary>Before anything begins.</summary>
    [Range(1, 86400)]
    public double Scheduled { get; set; } = 300;

    /// <summary>Line-ups are being published.</summary>
    [Range(1, 86400)]
    public double PreGame { get; set; } = 300;

    /// <summary>First pitch within minutes.</summary>
    [Range(1, 86400)]
    public double WarmUp { get; set; } = 60;

    /// <summary>Being played.</summary>
    [Range(1, 86400)]
    public double InProgress { get; set; } = 30;

    /// <summary>Interrupted for now.</summary>
    [Range(1, 86400)]
    public double Delayed { get; set; } = 120;

    /// <summary>To be resumed on another date.</summary>
    [Range(1, 86400)]
    public double Suspended { get; set; } = 3600;

    /// <summary>Over, not yet official.</summary>
    [Range(1, 86400)]
    public double GameOver { get; set; } = 60;

    /// <summary>Official.</summary>
    [Range(1, 86400)]
    public double Final { get; set; } = 3600;

    /// <summary>Awarded.</summary>
    [Range(1, 86400)]
    public double Forfeited { get; set; } = 3600;

    /// <summary>Moved to another date.</summary>
    [Range(1, 86400)]
    public double Postponed { get; set; } = 7200;

    /// <summary>Will not be played.</summary>
    [Range(1, 86400)]
    public double Cancelled { get; set; } = 7200;

    /// <summary>A status nobody knows.</summary>
    [Range(1, 86400)]
    public double Unknown { get; set; } = 60;
}
