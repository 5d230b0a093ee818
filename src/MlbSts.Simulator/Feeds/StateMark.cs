using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>A state of a feed without its document: when it comes and what the schedule says from then on.</summary>
/// <param name="Moment">Its timecode as a moment: UTC, whole seconds, later than the one before.</param>
/// <param name="Status">The game's status.</param>
/// <param name="AwayScore">The visitors' runs; <see langword="null"/> before the game.</param>
/// <param name="HomeScore">The home club's runs; <see langword="null"/> before the game.</param>
internal readonly record struct StateMark(DateTimeOffset Moment, FeedStatus Status, int? AwayScore, int? HomeScore);
