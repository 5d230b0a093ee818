namespace MlbSts.StatsApi;

/// <summary>An accepted answer.</summary>
/// <typeparam name="T">What was read from it.</typeparam>
/// <param name="Value">What was read.</param>
/// <param name="Raw">The body exactly as it was received, after content decoding.</param>
/// <param name="Duration">From request to the last byte, of the attempt that succeeded; real time.</param>
/// <param name="WireBytes">The body's size on the wire, before content decoding.</param>
/// <param name="Attempts">How many requests it took.</param>
public sealed record ApiAnswer<T>(T Value, ReadOnlyMemory<byte> Raw, TimeSpan Duration, long WireBytes, int Attempts);
