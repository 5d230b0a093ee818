namespace MlbSts.Retrosheet.Plays;

/// <summary>A place in the text of a play, which moves from left to right.</summary>
internal ref struct PlayCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    /// <summary>The character here; NUL at the end.</summary>
    public readonly byte Current => (uint)_at < (uint)_text.Length ? _text[_at] : (byte)0;

    /// <summary>The whole play.</summary>
    public readonly ReadOnlySpan<byte> Text => _text;

    public readonly bool AtEnd => _at >= _text.Length;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _text[_at..];

    public void Next() => _at = Math.Min(_at + 1, _text.Length);

    public void Skip(int characters) => _at = Math.Min(_at + characters, _text.Length);

    /// <summary>Goes past a character where it is the one here.</summary>
    public bool Take(char wanted)
    {
        if (Current != wanted)
            return false;
        _at++;
        return true;
    }

    public ReadOnlySpan<byte> TakeLetters()
    {
        var start = _at;
        while (Current is >= (byte)'A' and <= (byte)'Z')
            _at++;
        return _text[start.._at];
    }

    /// <summary>Everything up to one of some characters or the end.</summary>
    public ReadOnlySpan<byte> TakeUntil(System.Buffers.SearchValues<byte> ends)
    {
        var rest = Rest;
        var length = rest.IndexOfAny(ends);
        var taken = length < 0 ? rest : rest[..length];
        _at += taken.Length;
        return taken;
    }
}
