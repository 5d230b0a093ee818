using System.Text;

namespace MlbSts.Retrosheet.Games;

/// <summary>An <c>info</c> record.</summary>
/// <param name="KeyText">For example <c>visteam</c>.</param>
/// <param name="ValueText">What follows.</param>
public readonly record struct InfoRecord(ReadOnlyMemory<byte> KeyText, ReadOnlyMemory<byte> ValueText)
{
    /// <summary>For example <c>visteam</c>.</summary>
    public string Key => Encoding.Latin1.GetString(KeyText.Span);

    /// <summary>What follows.</summary>
    public string Value => Encoding.Latin1.GetString(ValueText.Span);
}
