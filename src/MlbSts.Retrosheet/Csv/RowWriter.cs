using System.Buffers.Binary;
using System.Buffers.Text;
using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Csv;

/// <summary>
/// Writes comma-separated rows into a growing buffer: text in double quotes, numbers bare, flags as <c>"T"</c> and <c>"F"</c>. Every field
/// writes its comma after it, and <see cref="EndRow"/> puts the line end over the last one. Room for the fields of bounded length is made
/// once a row.
/// </summary>
internal sealed class RowWriter
{
    private const int LargestField = FieldingText.Capacity + 3;
    private const int LargestNumber = 12;
    private const uint True = '"' | 'T' << 8 | '"' << 16 | (uint)',' << 24;
    private const uint False = '"' | 'F' << 8 | '"' << 16 | (uint)',' << 24;

    private const uint Empty = '"' | '"' << 8 | ',' << 16;
    private const ushort End = '"' | ',' << 8;

    private byte[] _buffer = new byte[64 * 1024];
    private int _length;
    private int _roomForRow;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Makes room for a row of so many fields; <see cref="Text(ReadOnlySpan{byte})"/> makes its own.</summary>
    public void BeginRow(int fields)
    {
        _roomForRow = fields * LargestField + ShortText.MaxLength;
        Reserve(_roomForRow);
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length + _roomForRow);
        _buffer[_length++] = (byte)'"';
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
        Close();
    }

    public void Text(ShortText text)
    {
        var field = _buffer.AsSpan(_length, ShortText.MaxLength + 3);
        field[0] = (byte)'"';
        var end = text.CopyTo(field[1..]) + 1;
        BinaryPrimitives.WriteUInt16LittleEndian(field[end..], End);
        _length += end + sizeof(ushort);
    }

    public void Text(in FieldingText text)
    {
        if (text.Length == 0)
        {
            Letter('\0');
            return;
        }
        _buffer[_length++] = (byte)'"';
        _length += text.CopyTo(_buffer.AsSpan(_length));
        Close();
    }

    public void Player(PlayerId player) => Text(player.Text);

    /// <summary>One character; none for NUL.</summary>
    public void Letter(char letter)
    {
        var field = _buffer.AsSpan(_length, 4);
        if (letter == '\0')
        {
            BinaryPrimitives.WriteUInt32LittleEndian(field, Empty);
            _length += 3;
            return;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(field, (uint)letter << 8 | False & 0xFFFF00FF);
        _length += 4;
    }

    public void Flag(bool value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(_length), value ? True : False);
        _length += sizeof(uint);
    }

    public void Number(int value)
    {
        if (value is >= 0 and < 10)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(_length), (ushort)('0' + value | ',' << 8));
            _length += sizeof(ushort);
            return;
        }
        if (Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length, LargestNumber), out var written))
            _length += written;
        _buffer[_length++] = (byte)',';
    }

    public void EndRow() => _buffer[_length - 1] = (byte)'\n';

    private void Close()
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(_length), End);
        _length += sizeof(ushort);
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
    }
}
