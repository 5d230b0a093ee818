using System.Runtime.CompilerServices;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>Who plays where: index 1 to 9 by fielding position.</summary>
[InlineArray(10)]
internal struct FielderSet
{
    private PlayerId _first;
}
