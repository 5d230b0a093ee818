using MlbSts.Domain;

namespace MlbSts.StatsApi.Feeds;

/// <summary>An answer as it was received: well-formed JSON, and not looked into yet.</summary>
/// <param name="GamePk">The game that was asked for.</param>
/// <param name="Bytes">The body after content decoding.</param>
/// <param name="IsDiff">An answer of diffPatch; else of the feed.</param>
/// <param name="Timecode">For naming it: <c>metaData.timeStamp</c> of a whole feed, the timecode a diff was asked from;
/// <see langword="null"/> where there is none.</param>
/// <param name="Duration">From request to the last byte, real time.</param>
/// <param name="WireBytes">The body's size on the wire.</param>
public sealed record RawAnswer(
    GamePk GamePk,
    ReadOnlyMemory<byte> Bytes,
    bool IsDiff,
    Timecode? Timecode,
    TimeSpan Duration,
    long WireBytes
);
