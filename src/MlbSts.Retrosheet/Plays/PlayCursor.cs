namespace MlbSts.Retrosheet;

/// <summary>A place in the text of a play, which moves from left to right.</summary>
internal ref struct PlayCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int at;

    /// <summary>The character here; NUL at the end.</summary>
    public readonly byte Current => (uint)at < (uint)text.Length ? text[at] : (byte)0;

    /// <summary>The whole play.</summary>
    public readonly ReadOnlySpan<byte> Text => text;

    public readonly bool AtEnd => at >= text.Length;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => text[at..];

    public void Next() => at = Math.Min(at + 1, text.Length);

    public void Skip(int characters) => at = Math.Min(at + characters, text.Length);

    /// <summary>Goes past a character where it is the one here.</summary>
    public bool Take(char wanted)
    {
        if (Current != wanted)
            return false;
        at++;
        return true;
    }

    public ReadOnlySpan<byte> TakeLetters()
    {
        var start = at;
        while (Current is >= (byte)'A' and <= (byte)'Z')
            at++;
        return text[start..at];
    }

    /// <summary>Everything up to one of some characters or the end.</summary>
    public ReadOnlySpan<byte> TakeUntil(System.Buffers.SearchValues<byte> ends)
    {
        var rest = Rest;
        var length = rest.IndexOfAny(ends);
        var taken = length < 0 ? rest : rest[..length];
        at += taken.Length;
        return taken;
    }
}
