using System.Text;
using MlbSts.Storage.Files;

namespace MlbSts.Storage;

/// <summary>What both stores demand of names and options, so that what one takes the other takes too.</summary>
internal static class ObjectRules
{
    public const int MaximumKeyBytes = 900;
    public const int MaximumPartBytes = 200;
    public const int MaximumNameBytes = 225;
    public const int MaximumMetadataBytes = 2048;
    public const int MaximumBodyBytes = 256 * 1024 * 1024;

    public static void CheckBucket(string bucket)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        var fits =
            bucket.Length is >= 3 and <= 63
            && bucket.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && bucket[0] != '-'
            && bucket[^1] != '-';
        if (!fits)
            throw new ArgumentException(
                $"'{bucket}' is no bucket name: 3 to 63 lower-case letters, digits and hyphens, neither beginning nor ending with a hyphen.",
                nameof(bucket)
            );
    }

    public static void CheckKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length == 0)
            throw new ArgumentException("A key has at least one character.", nameof(key));
        CheckCharacters(key, nameof(key));
        CheckLength(key, nameof(key));
        foreach (var part in key.Split('/'))
        {
            if (part is "" or "." or "..")
                throw new ArgumentException($"Key '{key}' has an empty part, '.' or '..' in it.", nameof(key));
        }
    }

    /// <summary>A prefix is what a key may begin with: its last part is the beginning of one, so even <c>..</c> may stand there.</summary>
    public static void CheckPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        CheckCharacters(prefix, nameof(prefix));
        CheckLength(prefix, nameof(prefix));
        if (prefix.Split('/')[..^1].Any(part => part is "" or "." or ".."))
            throw new ArgumentException($"No key can begin with '{prefix}'.", nameof(prefix));
    }

    public static void CheckPut(BucketSettings bucket, int size, PutOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (size > MaximumBodyBytes)
            throw new ArgumentException($"A body has at most {MaximumBodyBytes} bytes; this one has {size}.");
        if (options.IfAbsent && options.IfMatch is not null)
            throw new ArgumentException("IfAbsent and IfMatch exclude each other.", nameof(options));
        if ((options.IfAbsent || options.IfMatch is not null) && bucket.Versioned)
            throw new NotSupportedException(
                $"Bucket '{bucket.Name}' is versioned: S3 servers do not honour conditional puts there. Use an unversioned bucket such as '{Buckets.State}'."
            );
        if (options.RetainUntil is not null && !bucket.ObjectLock)
            throw new ObjectStoreException($"Bucket '{bucket.Name}' has no object lock, so a version in it cannot be held until a date.");
        CheckMetadata(options.Metadata);
    }

    private static void CheckMetadata(IReadOnlyDictionary<string, string> metadata)
    {
        var bytes = 0;
        foreach (var (name, value) in metadata)
        {
            if (
                name.Length == 0
                || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
                || name == "sha256"
                || name.StartsWith("sts-", StringComparison.Ordinal)
            )
                throw new ArgumentException(
                    $"'{name}' is no metadata name: lower-case letters, digits and hyphens, and not 'sha256' or 'sts-...', which are the store's own."
                );
            if (!value.All(c => c is >= ' ' and <= '~') || value.AsSpan().Trim(' ').Length != value.Length)
                throw new ArgumentException($"Metadata '{name}' must be printable ASCII that neither begins nor ends with a space.");
            bytes += name.Length + value.Length;
        }
        if (bytes > MaximumMetadataBytes)
            throw new ArgumentException($"Metadata has at most {MaximumMetadataBytes} bytes, names and values together; this has {bytes}.");
    }

    private static void CheckLength(string key, string parameter)
    {
        if (Encoding.UTF8.GetByteCount(key) > MaximumKeyBytes)
            throw new ArgumentException($"A key has 1 to {MaximumKeyBytes} bytes of UTF-8; this one begins with '{key[..60]}'.", parameter);
        foreach (var part in key.Split('/'))
        {
            if (Encoding.UTF8.GetByteCount(part) > MaximumPartBytes || DiskNames.BytesOf(part) > MaximumNameBytes)
                throw new ArgumentException(
                    $"A part of a key has at most {MaximumPartBytes} bytes of UTF-8, and {MaximumNameBytes} where characters that file names "
                        + $"cannot have count three; see '{key[..Math.Min(key.Length, 60)]}...'.",
                    parameter
                );
        }
    }

    private static void CheckCharacters(string text, string parameter)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) || character == '\\')
                throw new ArgumentException($"'{text}' has a control character or a backslash in it.", parameter);
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                throw new ArgumentException("The text has half a surrogate pair in it and is not valid UTF-8.", parameter);
        }
    }
}
