using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>The fields of a <c>play</c> record.</summary>
internal readonly ref struct PlayRecord
{
    public required int Inning { get; init; }

    public required int Side { get; init; }

    public required PlayerId Batter { get; init; }

    /// <summary>Two digits, balls and strikes; <c>??</c> where not known.</summary>
    public required ReadOnlySpan<byte> Count { get; init; }

    public required ReadOnlyMemory<byte> Pitches { get; init; }

    public required ReadOnlyMemory<byte> Text { get; init; }

    public bool IsNoPlay => Text.Span.StartsWith("NP"u8);

    /// <summary>Two characters, neither of them a question mark; of a longer text the first two count.</summary>
    public bool IsCountKnown => Count is [not (byte)'?', not (byte)'?', ..];

    public int Balls => Digit(0);

    public int Strikes => Digit(1);

    private int Digit(int index) => IsCountKnown && Count[index] is >= (byte)'0' and <= (byte)'9' ? Count[index] - '0' : 0;
}
