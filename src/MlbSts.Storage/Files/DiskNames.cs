using System.Buffers;
using System.Text;

namespace MlbSts.Storage.Files;

/// <summary>
/// Keys as paths. Ordinary keys stay as they are; <c>%</c>, what Windows forbids in names, and a dot or space at the end become <c>%XX</c>.
/// A name that ends in <c>%</c>, or has one followed by no hex digits, can therefore be no key's part, which keeps records apart from
/// folders.
/// </summary>
internal static class DiskNames
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create("%<>:\"|?*");

    /// <summary>The relative path of a key, with the system's separators.</summary>
    public static string ToPath(string key)
    {
        if (
            key.AsSpan().IndexOfAny(Reserved) < 0
            && !key.Contains("./", StringComparison.Ordinal)
            && !key.Contains(" /", StringComparison.Ordinal)
            && key[^1] is not ('.' or ' ')
        )
            return Path.DirectorySeparatorChar == '/' ? key : key.Replace('/', Path.DirectorySeparatorChar);
        return string.Join(Path.DirectorySeparatorChar, key.Split('/').Select(Escape));
    }

    /// <summary>The part of a key that a name on disk stands for.</summary>
    public static string ToPart(ReadOnlySpan<char> name)
    {
        if (!name.Contains('%'))
            return name.ToString();
        var part = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '%')
            {
                part.Append((char)Convert.FromHexString(name.Slice(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                part.Append(name[i]);
            }
        }
        return part.ToString();
    }

    /// <summary>How long the name is that stands for a part of a key.</summary>
    public static int BytesOf(string part) => Encoding.UTF8.GetByteCount(Escape(part));

    private static string Escape(string part)
    {
        var name = new StringBuilder(part.Length + 8);
        for (var i = 0; i < part.Length; i++)
        {
            if (Reserved.Contains(part[i]) || i == part.Length - 1 && part[i] is '.' or ' ')
                name.Append('%').Append(((int)part[i]).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else
                name.Append(part[i]);
        }
        return name.ToString();
    }
}
