using System.Runtime.CompilerServices;

namespace MlbSts.Retrosheet;

/// <summary>Who plays where: index 1 to 9 by fielding position.</summary>
[InlineArray(10)]
internal struct FielderSet
{
    private PlayerId _first;
}
