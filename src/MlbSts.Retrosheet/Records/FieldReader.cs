namespace MlbSts.Retrosheet.Records;

/// <summary>
/// Takes the comma-separated fields of a record from left to right; a field in double quotes may hold commas, and blanks before a field are
/// no part of it.
/// </summary>
internal ref struct FieldReader(ReadOnlySpan<byte> line)
{
    private ReadOnlySpan<byte> _rest = line;
    private bool _more = true;

    /// <summary>The next field, without its quotes; empty after the last.</summary>
    public ReadOnlySpan<byte> Next()
    {
        if (!_more)
            return default;
        while (_rest.Length > 0 && _rest[0] is (byte)' ' or (byte)'\t')
            _rest = _rest[1..];
        if (_rest.Length > 0 && _rest[0] == '"')
        {
            var close = _rest[1..].IndexOf((byte)'"');
            if (close >= 0)
            {
                var quoted = _rest.Slice(1, close);
                SkipTo(_rest[(close + 2)..].IndexOf((byte)',') is var comma and >= 0 ? close + 2 + comma : -1);
                return quoted;
            }
        }
        var end = _rest.IndexOf((byte)',');
        var field = end < 0 ? _rest : _rest[..end];
        SkipTo(end);
        return field;
    }

    /// <summary>A whole number of at most six digits.</summary>
    public int NextNumber(string name) => Number(Next(), name);

    /// <summary>A field as a whole number of at most six digits.</summary>
    public static int Number(ReadOnlySpan<byte> field, string name)
    {
        field = field.TrimEnd(" \t"u8);
        var value = 0;
        foreach (var digit in field)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                throw new BadRecordException($"the {name} is not a number");
            value = value * 10 + (digit - '0');
        }
        return field.Length is > 0 and <= 6 ? value : throw new BadRecordException($"the {name} is missing or too long");
    }

    /// <summary>A player's code.</summary>
    public PlayerId NextPlayer()
    {
        var field = Next();
        return field.Length is > 0 and <= ShortText.MaxLength
            ? PlayerId.From(field)
            : throw new BadRecordException("a player's code of 1 to 8 characters is expected");
    }

    /// <summary>The side a record is about: 0 the visiting team, 1 the home team.</summary>
    public int NextSide()
    {
        var field = Next();
        return field is [(byte)'0'] ? 0
            : field is [(byte)'1'] ? 1
            : throw new BadRecordException("the team must be 0 (visiting) or 1 (home)");
    }

    private void SkipTo(int comma)
    {
        _more = comma >= 0;
        _rest = _more ? _rest[(comma + 1)..] : default;
    }
}
