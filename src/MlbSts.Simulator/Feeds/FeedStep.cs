using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>What the feed shows next.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Moment">Its timecode as a moment.</param>
/// <param name="Status">The status from then on.</param>
/// <param name="Play">Index of the play, for an event or a review.</param>
/// <param name="Event">Index of the event in it.</param>
internal readonly record struct FeedStep(FeedStepKind Kind, DateTimeOffset Moment, FeedStatus Status, int Play = -1, int Event = -1);
