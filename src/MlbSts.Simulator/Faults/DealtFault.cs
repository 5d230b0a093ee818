namespace MlbSts.Simulator.Faults;

/// <summary>What befalls one answer.</summary>
/// <param name="Kind">The kind; None for most.</param>
/// <param name="Dice">Which of the ways the kind has.</param>
internal sealed record DealtFault(FaultKind Kind, ulong Dice)
{
    /// <summary>One of a number of ways.</summary>
    public int Way(int ways) => (int)(Dice % (ulong)ways);
}
