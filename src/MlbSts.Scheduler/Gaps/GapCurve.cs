using MlbSts.Domain;

namespace MlbSts.Scheduler.Gaps;

/// <summary>Gaps between a change of one kind and one of another.</summary>
/// <param name="After">The former change.</param>
/// <param name="Next">The change that ended the gap.</param>
/// <param name="Seconds">How many gaps lasted so many seconds, rounded up; games of long ago count less.</param>
internal sealed record GapCurve(FeedMomentKind After, FeedMomentKind Next, IReadOnlyDictionary<int, double> Seconds);
