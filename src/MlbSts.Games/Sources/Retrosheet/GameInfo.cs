using System.Buffers.Text;
using System.Globalization;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The <c>info</c> records of a game. Retrosheet has words and numbers for what is not known: they become null.</summary>
internal readonly struct GameInfo(Game game, TextCache texts)
{
    private static readonly string[] ClockFormats = ["h:mmtt", "hh:mmtt", "H:mm"];

    /// <summary>A value, or null where it is absent or not known.</summary>
    public string? Text(ReadOnlySpan<byte> key)
    {
        var value = Find(key);
        return value.IsEmpty || value.SequenceEqual("unknown"u8) || value.SequenceEqual("(none)"u8) ? null : texts.Of(value);
    }

    /// <summary>A whole number; null where it is absent, no number, or the one that stands for not known.</summary>
    public int? Number(ReadOnlySpan<byte> key, int unknown)
    {
        var value = Find(key);
        return Utf8Parser.TryParse(value, out int number, out var used) && used == value.Length && number != unknown && number >= 0
            ? number
            : null;
    }

    /// <summary>true or false; null where it is absent.</summary>
    public bool? Flag(ReadOnlySpan<byte> key)
    {
        var value = Find(key);
        return value.SequenceEqual("true"u8) ? true
            : value.SequenceEqual("false"u8) ? false
            : null;
    }

    /// <summary>
    /// A time of day as HH:mm. Without AM or PM it is known only from one o'clock in the afternoon on; 0:00 says that it is not known.
    /// </summary>
    public string? Clock(ReadOnlySpan<byte> key)
    {
        if (
            Text(key) is not { } text
            || !TimeOnly.TryParseExact(text, ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        )
            return null;
        return text.EndsWith('M') || time.Hour > 12 ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
    }

    // The last record of a key counts.
    private ReadOnlySpan<byte> Find(ReadOnlySpan<byte> key)
    {
        var rows = game.Info;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (rows[i].KeyText.Span.SequenceEqual(key))
                return rows[i].ValueText.Span;
        }
        return default;
    }
}
