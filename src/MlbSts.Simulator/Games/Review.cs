namespace MlbSts.Simulator.Games;

/// <summary>A call that is looked at again and stands.</summary>
/// <param name="Status">The status while it is looked at.</param>
/// <param name="ChallengeTeamId">The club that asked; <see langword="null"/> where the umpires did.</param>
/// <param name="Begins">When the status changes.</param>
/// <param name="Ends">When it changes back.</param>
internal sealed record Review(FeedStatus Status, int? ChallengeTeamId, DateTimeOffset Begins, DateTimeOffset Ends);
