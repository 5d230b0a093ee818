using System.Text;

namespace MlbSts.Retrosheet.Files;

/// <summary>A line that could not be understood. In an event file its game is set aside; the games around it are not touched.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line number from 1.</param>
/// <param name="Text">The line, cut at <see cref="MaxTextLength"/> characters.</param>
/// <param name="Reason">What is wrong, in English.</param>
/// <param name="GameId">The game set aside, or null outside of games.</param>
public sealed record RetrosheetError(string File, int Line, string Text, string Reason, string? GameId = null)
{
    /// <summary>The most characters of a line an error repeats.</summary>
    public const int MaxTextLength = 200;

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Reason}: {Text}";

    internal static RetrosheetError At(string file, int line, ReadOnlySpan<byte> text, string reason, string? gameId = null) =>
        new(file, line, Encoding.Latin1.GetString(text[..Math.Min(text.Length, MaxTextLength)]), reason, gameId);
}
