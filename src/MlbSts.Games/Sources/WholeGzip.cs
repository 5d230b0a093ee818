using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace MlbSts.Games.Sources;

/// <summary>
/// What is in a gzip file. Its end is held against the checksum: <see cref="GZipStream"/> takes a file that was cut off for one that ends
/// there.
/// </summary>
internal sealed class WholeGzip : Stream
{
    private const int TrailerBytes = 8;

    private readonly Crc32 _crc = new();
    private readonly FileStream _file;
    private readonly GZipStream _content;
    private uint _length;

    /// <summary>Opens it.</summary>
    /// <param name="path">The file.</param>
    public WholeGzip(string path)
    {
        _file = File.OpenRead(path);
        _content = new GZipStream(_file, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">It is damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        _crc.Append(buffer[..read]);
        _length += (uint)read;
        if (read == 0 && buffer.Length > 0)
            CheckEnd();
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _file.Dispose();
        }
        base.Dispose(disposing);
    }

    private void CheckEnd()
    {
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        if (_file.Length >= TrailerBytes)
        {
            _file.Seek(-TrailerBytes, SeekOrigin.End);
            _file.ReadExactly(trailer);
            if (
                BinaryPrimitives.ReadUInt32LittleEndian(trailer) == _crc.GetCurrentHashAsUInt32()
                && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == _length
            )
                return;
        }
        throw new InvalidDataException("its checksum is not that of what is in it: it is damaged, cut off, or several files in one");
    }
}
