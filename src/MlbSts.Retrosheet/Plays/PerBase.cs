using System.Runtime.CompilerServices;

namespace MlbSts.Retrosheet.Plays;

/// <summary>Four values: index 0 for the batter, 1 to 3 for the runner who was on that base.</summary>
[InlineArray(4)]
internal struct PerBase<T>
{
    private T _value;
}
