namespace MlbSts.Testing;

/// <summary>How much a fuzz run may do; it ends at whichever comes first.</summary>
/// <param name="Inputs">So many inputs at most.</param>
/// <param name="Time">So long at most.</param>
public sealed record FuzzBudget(int Inputs, TimeSpan Time)
{
    /// <summary>A million inputs or two minutes under <c>MLBSTS_TEST_LONG=1</c>, else twenty thousand or one second.</summary>
    public static FuzzBudget Default { get; } =
        Environment.GetEnvironmentVariable("MLBSTS_TEST_LONG") == "1"
            ? new(1_000_000, TimeSpan.FromMinutes(2))
            : new(20_000, TimeSpan.FromSeconds(1));
}
