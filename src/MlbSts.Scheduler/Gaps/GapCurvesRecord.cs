using MlbSts.Domain;

namespace MlbSts.Scheduler.Gaps;

/// <summary>What was learnt of the gaps between changes, as <c>control/gap-curves.json</c> of <c>mlb-state</c> has it.</summary>
/// <param name="Version">The version of this form.</param>
/// <param name="Games">How many games they were learnt from.</param>
/// <param name="Latest">The games learnt last, which are not learnt twice.</param>
/// <param name="Curves">The counts.</param>
internal sealed record GapCurvesRecord(int Version, int Games, IReadOnlyList<GamePk> Latest, IReadOnlyList<GapCurve> Curves)
{
    /// <summary>The version that this code reads and writes.</summary>
    public const int CurrentVersion = 1;
}
