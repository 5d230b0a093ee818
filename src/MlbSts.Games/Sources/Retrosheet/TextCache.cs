using System.Text;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Strings that come again and again - players, teams, short plays and pitch sequences - are made once. For one thread.</summary>
internal sealed class TextCache
{
    // Beyond the players of a season and its common plays, a text seldom comes again.
    private const int MostTexts = 50_000;

    private readonly Dictionary<ShortText, string> _texts = [];

    /// <summary>A short text as a string; empty for none.</summary>
    public string Of(ShortText text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        var made = text.ToString();
        if (_texts.Count < MostTexts)
            _texts.Add(text, made);
        return made;
    }

    /// <summary>A player's code; empty for none.</summary>
    public string Of(PlayerId player) => Of(player.Text);

    /// <summary>A player's code, or null for none.</summary>
    public string? OrNull(PlayerId player) => player.IsNone ? null : Of(player.Text);

    /// <summary>A text of any length.</summary>
    public string Of(ReadOnlySpan<byte> text) =>
        text.Length <= ShortText.MaxLength ? Of(ShortText.From(text)) : Encoding.Latin1.GetString(text);

    /// <summary>A text of any length, or null where there is none.</summary>
    public string? OrNull(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Of(text);
}
