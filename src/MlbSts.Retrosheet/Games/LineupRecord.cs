using System.Text;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>A <c>start</c> or <c>sub</c> record.</summary>
/// <param name="Player">Who.</param>
/// <param name="NameText">His name as written.</param>
/// <param name="Side">0 the visiting team, 1 the home team.</param>
/// <param name="Slot">Place in the batting order, 0 for a pitcher who does not bat.</param>
/// <param name="Position">1-9, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</param>
/// <param name="IsStarter">From a <c>start</c> record.</param>
/// <param name="BeforeEvent">The number of the next play.</param>
public readonly record struct LineupRecord(
    PlayerId Player,
    ReadOnlyMemory<byte> NameText,
    int Side,
    int Slot,
    int Position,
    bool IsStarter,
    int BeforeEvent
)
{
    /// <summary>His name.</summary>
    public string Name => Encoding.Latin1.GetString(NameText.Span);
}
