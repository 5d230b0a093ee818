namespace MlbSts.Games.Comparison;

/// <summary>One thing two sources say differently of a game.</summary>
/// <param name="Inning">The inning; 0 where it is about the whole game.</param>
/// <param name="Half">top or bottom; empty where it is about the whole game.</param>
/// <param name="PlayIndexA">The event in the first source; null where it has none.</param>
/// <param name="PlayIndexB">The event in the second source; null where it has none.</param>
/// <param name="Field">The column; <c>play</c> where one of them has no such event.</param>
/// <param name="ValueA">What the first says.</param>
/// <param name="ValueB">What the second says.</param>
public sealed record PlayDifference(int Inning, string Half, int? PlayIndexA, int? PlayIndexB, string Field, string? ValueA, string? ValueB)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{(Inning == 0 ? "game" : $"{Half} {Inning}, plays {PlayIndexA?.ToString() ?? "none"} and {PlayIndexB?.ToString() ?? "none"}")}: {Field} {ValueA ?? "none"} and {ValueB ?? "none"}";
}
