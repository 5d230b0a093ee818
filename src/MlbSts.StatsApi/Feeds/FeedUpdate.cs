namespace MlbSts.StatsApi.Feeds;

/// <summary>What one poll of a game came to.</summary>
/// <param name="Held">The document to hold from now on; the one held before where nothing was accepted, and <see langword="null"/> where
/// there was none either.</param>
/// <param name="Shape">What the answer was.</param>
/// <param name="Changed">The document says something else than the one before (or there was none).</param>
/// <param name="ChangedSections"><c>metaData</c>, <c>gameData</c>, <c>liveData/plays</c>, <c>liveData/linescore</c>,
/// <c>liveData/boxscore</c>, <c>liveData/decisions</c>, ...</param>
/// <param name="RawAnswers">Every answer that came, in order; each was given to the callback before it was looked into.</param>
/// <param name="Refusals">What was not accepted on the way; the last one is the failure where there is one.</param>
/// <param name="Failure">Why nothing was accepted; <see langword="null"/> for a poll that succeeded.</param>
public sealed record FeedUpdate(
    HeldFeed? Held,
    FeedUpdateShape Shape,
    bool Changed,
    IReadOnlyList<string> ChangedSections,
    IReadOnlyList<RawAnswer> RawAnswers,
    IReadOnlyList<FeedRefusal> Refusals,
    FeedRefusal? Failure
)
{
    /// <summary>What came of a proof; <see langword="null"/> where none was asked for, or the whole feed came anyway.</summary>
    public FeedProof? Proof { get; init; }

    /// <summary>All answers together, after content decoding.</summary>
    public long Bytes => RawAnswers.Sum(answer => (long)answer.Bytes.Length);

    /// <summary>All answers together, as they came over the wire.</summary>
    public long WireBytes => RawAnswers.Sum(answer => answer.WireBytes);

    /// <summary>From request to the last byte, all answers together; real time, waits between attempts left out.</summary>
    public TimeSpan ResponseTime => TimeSpan.FromTicks(RawAnswers.Sum(answer => answer.Duration.Ticks));
}
