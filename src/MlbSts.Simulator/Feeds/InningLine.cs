namespace MlbSts.Simulator.Feeds;

/// <summary>One side's part of an inning in the line score.</summary>
internal sealed class InningLine
{
    /// <summary><see langword="null"/> until the half-inning has begun.</summary>
    public int? Runs { get; set; }

    public int Hits { get; set; }

    public int Errors { get; set; }

    public int LeftOnBase { get; set; }
}
