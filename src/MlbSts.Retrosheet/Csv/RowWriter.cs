namespace MlbSts.Retrosheet;

/// <summary>Writes comma-separated rows into a growing buffer: text in double quotes, numbers bare, flags as <c>"T"</c> and <c>"F"</c>.</summary>
internal sealed class RowWriter
{
    private const int LargestNumber = 12;
    private byte[] buffer = new byte[64 * 1024];
    private int length;
    private bool inRow;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Text(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length + 3);
        Separate();
        buffer[length++] = (byte)'"';
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
        buffer[length++] = (byte)'"';
    }

    public void Text(ShortText text)
    {
        Reserve(ShortText.MaxLength + 3);
        Separate();
        buffer[length++] = (byte)'"';
        length += text.CopyTo(buffer.AsSpan(length));
        buffer[length++] = (byte)'"';
    }

    public void Text(in FieldingText text)
    {
        Reserve(FieldingText.Capacity + 3);
        Separate();
        buffer[length++] = (byte)'"';
        length += text.CopyTo(buffer.AsSpan(length));
        buffer[length++] = (byte)'"';
    }

    public void Player(PlayerId player) => Text(player.Text);

    /// <summary>One character; none for NUL.</summary>
    public void Letter(char letter)
    {
        Reserve(4);
        Separate();
        buffer[length++] = (byte)'"';
        if (letter != '\0')
            buffer[length++] = (byte)letter;
        buffer[length++] = (byte)'"';
    }

    public void Flag(bool value) => Letter(value ? 'T' : 'F');

    public void Number(int value)
    {
        Reserve(LargestNumber);
        Separate();
        if (value is >= 0 and < 10)
            buffer[length++] = (byte)('0' + value);
        else if (System.Buffers.Text.Utf8Formatter.TryFormat(value, buffer.AsSpan(length), out var written))
            length += written;
    }

    public void EndRow()
    {
        Reserve(1);
        buffer[length++] = (byte)'\n';
        inRow = false;
    }

    private void Separate()
    {
        if (inRow)
            buffer[length++] = (byte)',';
        inRow = true;
    }

    private void Reserve(int bytes)
    {
        if (length + bytes > buffer.Length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
    }
}
