using System.Buffers;
using System.Text.Json;

namespace MlbSts.Json;

/// <content>Writing: what was not edited is copied as it came, white space included.</content>
public sealed partial class JsonTree
{
    /// <summary>The JSON text.</summary>
    /// <exception cref="InvalidOperationException">It is longer than an array can be.</exception>
    public byte[] ToUtf8()
    {
        if (!IsBuilt)
            return Raw.ToArray();
        var length = Measure();
        if (length > System.Array.MaxLength)
            throw new InvalidOperationException("The document is too long to be written.");
        var writer = new ExactWriter(length);
        WriteTo(writer);
        return writer.Bytes;
    }

    /// <summary>Writes the JSON text.</summary>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!IsBuilt)
            writer.Write(Raw);
        else if (Kind == JsonValueKind.Object)
            WriteMembers(writer);
        else
            WriteItems(writer);
    }

    private void WriteMembers(IBufferWriter<byte> writer)
    {
        var separator = "{"u8;
        foreach (var (name, value) in MemberArray)
        {
            writer.Write(separator);
            writer.Write(JsonText.Escape(name));
            writer.Write(":"u8);
            value.WriteTo(writer);
            separator = ","u8;
        }
        writer.Write(MemberArray.Length == 0 ? "{}"u8 : "}"u8);
    }

    private void WriteItems(IBufferWriter<byte> writer)
    {
        var separator = "["u8;
        foreach (var item in ItemArray)
        {
            writer.Write(separator);
            item.WriteTo(writer);
            separator = ","u8;
        }
        writer.Write(ItemArray.Length == 0 ? "[]"u8 : "]"u8);
    }

    /// <summary>
    /// The length of the JSON text; <see cref="int.MaxValue"/> where it is that or more. A part that stands in many places is measured
    /// once.
    /// </summary>
    internal int Measure()
    {
        if (_length > 0)
            return _length;
        var length = 1L;
        foreach (var (name, value) in MemberArray)
            length += JsonText.EscapedLength(name) + 2L + value.Measure();
        foreach (var item in ItemArray)
            length += item.Measure() + 1L;
        return _length = (int)Math.Clamp(length, 2, int.MaxValue);
    }

    private sealed class ExactWriter(int length) : IBufferWriter<byte>
    {
        private int _written;

        public byte[] Bytes { get; } = GC.AllocateUninitializedArray<byte>(length);

        public void Advance(int count) => _written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => Bytes.AsMemory(_written);

        public Span<byte> GetSpan(int sizeHint = 0) => Bytes.AsSpan(_written);
    }
}
