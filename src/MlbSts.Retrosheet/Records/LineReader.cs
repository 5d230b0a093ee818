namespace MlbSts.Retrosheet.Records;

/// <summary>Walks the lines of a file without copying. Lines end with CR LF or LF; a DOS end-of-file mark (0x1A) ends the file.</summary>
internal struct LineReader(ReadOnlyMemory<byte> source)
{
    private int _next;

    /// <summary>The number of the current line, from 1.</summary>
    public int LineNumber { get; private set; }

    /// <summary>The current line without its end.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    public bool Read()
    {
        var rest = source.Span[_next..];
        if (rest.IsEmpty || rest[0] == 0x1A)
            return false;
        var end = rest.IndexOf((byte)'\n');
        var length = end < 0 ? rest.Length : end;
        var start = _next;
        _next += end < 0 ? length : length + 1;
        while (length > 0 && rest[length - 1] is (byte)'\r' or (byte)' ' or (byte)'\t' or 0x1A)
            length--;
        Line = source.Slice(start, length);
        LineNumber++;
        return true;
    }
}
