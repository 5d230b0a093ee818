namespace MlbSts.Json;

/// <summary>A text is not JSON as RFC 8259 defines it, is not UTF-8, or nests deeper than 64 levels.</summary>
public sealed class JsonTreeFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">What is wrong, for people.</param>
    /// <param name="position">Where, in bytes from the start of the text.</param>
    /// <param name="length">The length of the text in bytes.</param>
    /// <param name="innerException">The reader's own exception.</param>
    public JsonTreeFormatException(string reason, long position, long length, Exception? innerException = null)
        : base($"{reason} (at byte {position} of {length})", innerException)
    {
        Position = position;
        Length = length;
    }

    /// <summary>Where it is wrong, in bytes from the start of the text (a byte order mark counts).</summary>
    public long Position { get; }

    /// <summary>The length of the text in bytes.</summary>
    public long Length { get; }

    /// <summary>The text is right up to its last byte and then ends: it was cut off.</summary>
    public bool IsCutOff { get; internal init; }
}
