using System.ComponentModel.DataAnnotations;

namespace MlbSts.Monitor;

/// <summary>Settings of the Monitor (<c>Monitor:*</c>).</summary>
public sealed class MonitorOptions
{
    /// <summary>The board keeps so many games, those heard of last, and so many items of the review queue.</summary>
    [Range(10, 100000)]
    public int MaximumGames { get; set; } = 3000;

    /// <summary>A service that has not reported for so many real seconds counts as silent.</summary>
    [Range(11, 3600)]
    public double SilentAfterSeconds { get; set; } = 35;

    /// <summary>Real seconds between two looks through the store: what is filed, valid and under review.</summary>
    [Range(1, 86400)]
    public double SweepSeconds { get; set; } = 60;
}
