using System.Collections.Frozen;
using System.Xml.Linq;
using MlbSts.Games.Tables;

namespace MlbSts.Lake;

/// <summary>What tables and columns mean: the summaries of the row types, as the compiler wrote them down.</summary>
public static class TableMeanings
{
    private const string Resource = "MlbSts.Games.xml";

    private static readonly FrozenDictionary<string, string> Summaries = Read();

    /// <summary>What one row of a table is.</summary>
    public static string Of(TableSchema table) => Summaries[table.DocumentationId];

    /// <summary>What a value of a column says.</summary>
    public static string Of(TableColumn column) => Summaries[column.DocumentationId];

    private static FrozenDictionary<string, string> Read()
    {
        using var documentation = typeof(TableMeanings).Assembly.GetManifestResourceStream(Resource)!;
        return XDocument
            .Load(documentation)
            .Descendants("member")
            .Where(member =>
                member.Attribute("name")!.Value[2..].StartsWith(typeof(TableRow).Namespace!, StringComparison.Ordinal)
                && member.Element("summary") is not null
            )
            .ToFrozenDictionary(member => member.Attribute("name")!.Value, member => OneLine(member.Element("summary")!.Value));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
