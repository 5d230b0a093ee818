using System.Buffers.Binary;
using System.Buffers.Text;

namespace MlbSts.Retrosheet;

/// <summary>
/// Writes comma-separated rows into a growing buffer: text in double quotes, numbers bare, flags as <c>"T"</c> and <c>"F"</c>. Every field writes its comma after it,
/// and <see cref="EndRow"/> puts the line end over the last one. Room for the fields of bounded length is made once a row.
/// </summary>
internal sealed class RowWriter
{
    private const int LargestField = FieldingText.Capacity + 3;
    private const int LargestNumber = 12;
    private const uint True = '"' | 'T' << 8 | '"' << 16 | (uint)',' << 24;
    private const uint False = '"' | 'F' << 8 | '"' << 16 | (uint)',' << 24;

    private const uint Empty = '"' | '"' << 8 | ',' << 16;
    private const ushort End = '"' | ',' << 8;

    private byte[] buffer = new byte[64 * 1024];
    private int length;
    private int roomForRow;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Makes room for a row of so many fields; <see cref="Text(ReadOnlySpan{byte})"/> makes its own.</summary>
    public void BeginRow(int fields)
    {
        roomForRow = fields * LargestField + ShortText.MaxLength;
        Reserve(roomForRow);
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length + roomForRow);
        buffer[length++] = (byte)'"';
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
        Close();
    }

    public void Text(ShortText text)
    {
        var field = buffer.AsSpan(length, ShortText.MaxLength + 3);
        field[0] = (byte)'"';
        var end = text.CopyTo(field[1..]) + 1;
        BinaryPrimitives.WriteUInt16LittleEndian(field[end..], End);
        length += end + sizeof(ushort);
    }

    public void Text(in FieldingText text)
    {
        if (text.Length == 0)
        {
            Letter('\0');
            return;
        }
        buffer[length++] = (byte)'"';
        length += text.CopyTo(buffer.AsSpan(length));
        Close();
    }

    public void Player(PlayerId player) => Text(player.Text);

    /// <summary>One character; none for NUL.</summary>
    public void Letter(char letter)
    {
        var field = buffer.AsSpan(length, 4);
        if (letter == '\0')
        {
            BinaryPrimitives.WriteUInt32LittleEndian(field, Empty);
            length += 3;
            return;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(field, (uint)letter << 8 | False & 0xFFFF00FF);
        length += 4;
    }

    public void Flag(bool value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(length), value ? True : False);
        length += sizeof(uint);
    }

    public void Number(int value)
    {
        if (value is >= 0 and < 10)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(length), (ushort)('0' + value | ',' << 8));
            length += sizeof(ushort);
            return;
        }
        if (Utf8Formatter.TryFormat(value, buffer.AsSpan(length, LargestNumber), out var written))
            length += written;
        buffer[length++] = (byte)',';
    }

    public void EndRow() => buffer[length - 1] = (byte)'\n';

    private void Close()
    {
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(length), End);
        length += sizeof(ushort);
    }

    private void Reserve(int bytes)
    {
        if (length + bytes > buffer.Length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
    }
}
