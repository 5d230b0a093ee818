using System.Text;
using MlbSts.Games.Finding;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Lake;

/// <summary>The data dictionary, written from the schema so that it cannot say anything else: <c>docs/data-dictionary.md</c>.</summary>
public static class DataDictionary
{
    /// <summary>The command that writes it anew.</summary>
    public const string Command = "dotnet run --project src/MlbSts.Cli -- dictionary > docs/data-dictionary.md";

    /// <summary>The whole dictionary as Markdown, lines ended by a line feed.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# Data dictionary\n\n");
        text.Append("The tables of `mlb-historical`, the same for every source, season and phase. Written from the schema; do not edit: `")
            .Append(Command)
            .Append("`.\n\n");
        text.Append("- **Null** says that a value may be unknown. A source that has no word in its column never fills the value.\n");
        text.Append(
            "- `TIMESTAMP` is UTC to the microsecond (`TIMESTAMP WITH TIME ZONE` in DuckDB). `DATE` is a day without a time zone.\n"
        );
        text.Append(
            "- Players are named as the source names them: Retrosheet's codes (`hendr001`) or MLB's numbers. The table [players](#players) has both where both are known.\n"
        );
        text.Append("- Teams are Retrosheet's codes of that year (`OAK`), parks are MLB's numbers or Retrosheet's codes.\n");
        text.Append("- In an order, `game` stands for date, home team and number of the game.\n\n");
        Row(text, "Table", "One row is");
        Row(text, "---", "---");
        foreach (var table in TableSchema.All)
            Row(text, $"[{table.Name}](#{table.Name})", Escape(TableMeanings.Of(table)));
        foreach (var table in TableSchema.All)
            Table(text, table);
        Events(text);
        Calls(text);
        Sources(text);
        return text.ToString();
    }

    private static void Table(StringBuilder text, TableSchema table)
    {
        text.Append("\n## ")
            .Append(table.Name)
            .Append("\n\n")
            .Append(TableMeanings.Of(table))
            .Append(" Order: ")
            .Append(table.Order)
            .Append(".\n\n");
        var sources = SourceKinds.All.Where(kind => kind.Columns.Count > 0).ToArray();
        Row(text, ["Column", "Type", "Null", "Unit", "Meaning", .. sources.Select(kind => kind.Title)]);
        Row(text, ["---", "---", "---", "---", "---", .. sources.Select(_ => "---")]);
        foreach (var column in table.Columns)
        {
            var words = sources.Select(kind => Escape(kind.WordsOf(table, column)));
            Row(
                text,
                [
                    $"`{column.Name}`",
                    column.SqlType,
                    column.IsNullable ? "null" : "",
                    Escape(column.Unit),
                    Escape(TableMeanings.Of(column)),
                    .. words,
                ]
            );
        }
    }

    private static void Events(StringBuilder text)
    {
        text.Append("\n## Words of plays.event\n\n");
        Row(text, "Word", "Meaning", "Ends the plate appearance", "At bat", "Bases of the hit", "Retrosheet's EVENT_CD");
        Row(text, "---", "---", "---", "---", "---:", "---:");
        foreach (var word in LakeEvents.All)
            Row(
                text,
                $"`{word.Name}`",
                Escape(word.Meaning),
                YesOr(word.EndsPlateAppearance),
                YesOr(word.IsAtBat),
                word.HitBases == 0 ? "" : $"{word.HitBases}",
                $"{word.RetrosheetCode}"
            );
        text.Append("\nA sacrifice is no time at bat, whatever its event: use `plays.is_at_bat`.\n");
    }

    private static void Calls(StringBuilder text)
    {
        text.Append("\n## Words of pitches.call\n\n");
        Row(text, "Word", "Meaning", "Strike", "Ball", "Letter");
        Row(text, "---", "---", "---", "---", "---");
        foreach (var call in PitchCalls.All)
            Row(text, $"`{call.Name}`", Escape(call.Meaning), YesOr(call.IsStrike), YesOr(call.IsBall), $"`{call.Letter}`");
        text.Append("\nThe letter is Retrosheet's; `plays.pitch_sequence` is made of them.\n");
    }

    private static void Sources(StringBuilder text)
    {
        text.Append("\n## Where a row came from\n\n");
        text.Append("The last columns of every table: `source`, `source_id` and `load_id`. Sources, the most trusted first: ");
        text.AppendJoin(", ", SourceKinds.Names.Select(name => $"`{name}`")).Append(".\n");
        text.Append(
            "The season's `manifest.json` names, for every game, the source, its file and the SHA-256 of what the rows were made of.\n"
        );
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            text.Append(cell.Length == 0 ? "| " : $"| {cell} ");
        text.Append("|\n");
    }

    private static string YesOr(bool value) => value ? "yes" : "";

    private static string Escape(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
