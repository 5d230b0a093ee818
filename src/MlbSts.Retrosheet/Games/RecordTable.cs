using System.Collections.Frozen;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>The words that begin records.</summary>
internal static class RecordTable
{
    private static readonly FrozenDictionary<ShortText, RecordKind> Kinds = new (string Word, RecordKind Kind)[]
    {
        ("id", RecordKind.Id),
        ("version", RecordKind.Version),
        ("info", RecordKind.Info),
        ("start", RecordKind.Start),
        ("sub", RecordKind.Sub),
        ("play", RecordKind.Play),
        ("com", RecordKind.Comment),
        ("data", RecordKind.Data),
        ("badj", RecordKind.BatterHand),
        ("padj", RecordKind.PitcherHand),
        ("ladj", RecordKind.LineupOrder),
        ("radj", RecordKind.RunnerPlacement),
        ("presadj", RecordKind.ResponsiblePitcher),
        ("stat", RecordKind.BoxScoreLine),
        ("line", RecordKind.BoxScoreLine),
        ("event", RecordKind.BoxScoreLine),
    }.ToFrozenDictionary(row => ShortText.From(row.Word), row => row.Kind);

    /// <summary>The type of a record, and where its first field begins.</summary>
    public static RecordKind KindOf(ReadOnlySpan<byte> line, out int fieldsAt)
    {
        var comma = line.IndexOf((byte)',');
        var word = comma < 0 ? line : line[..comma];
        fieldsAt = comma < 0 ? line.Length : comma + 1;
        return word.Length is > 0 and <= ShortText.MaxLength && Kinds.TryGetValue(ShortText.From(word), out var kind)
            ? kind
            : RecordKind.Unknown;
    }
}
