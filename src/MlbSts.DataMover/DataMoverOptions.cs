using System.ComponentModel.DataAnnotations;

namespace MlbSts.DataMover;

/// <summary>Settings of the Data mover (<c>DataMover:*</c>). Seconds here are real seconds.</summary>
public sealed class DataMoverOptions
{
    /// <summary>How often it looks for final, validated games that no message announced, and for promotions that were cut off.</summary>
    [Range(1, 86400)]
    public double SweepSeconds { get; set; } = 60;

    /// <summary>A promotion holds its game's lease for so long before another mover may take it over.</summary>
    [Range(5, 3600)]
    public double LeaseSeconds { get; set; } = 60;
}
