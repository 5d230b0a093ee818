using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>Reads XML nobody vouches for: no document type, so no entities and nothing fetched; limits on size and depth.</summary>
internal static class GamedayXml
{
    /// <summary>The largest real file is a quarter of a megabyte.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private const int MaximumDepth = 16;

    /// <summary>Reads a file.</summary>
    /// <exception cref="LoadRefusedException">It is no XML that is read here; the message says why.</exception>
    public static (XElement Root, byte[] Content) Load(string path, int maximumBytes = MaximumBytes)
    {
        var content = FileContent.Read(path, maximumBytes);
        return (Parse(content), content);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="LoadRefusedException">It is no XML that is read here; the message says why.</exception>
    public static XElement Parse(byte[] content)
    {
        try
        {
            using (var reader = Open(content))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MaximumDepth)
                        throw new LoadRefusedException($"not Gameday XML: it nests deeper than {MaximumDepth} levels");
                }
            }
            using (var reader = Open(content))
                return XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new LoadRefusedException($"not whole, plain XML: {exception.Message}");
        }
    }

    /// <summary>One hash over several files, in the order of their names.</summary>
    public static string Hash(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string? Text(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value is { Length: > 0 } text ? text : null;

    public static int? Number(this XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static double? Measure(this XElement element, string attribute) =>
        double.TryParse(
            element.Attribute(attribute)?.Value,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number)
            ? number
            : null;

    public static DateTime? Moment(this XElement element, string attribute) =>
        DateTimeOffset.TryParse(
            element.Attribute(attribute)?.Value,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment.UtcDateTime
            : null;

    private static XmlReader Open(byte[] content) =>
        XmlReader.Create(
            new MemoryStream(content),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaximumBytes,
                MaxCharactersFromEntities = 1024,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
}
