namespace MlbSts.Lake.Checks;

/// <summary>The fields of a line: separated by commas, in quotes where they hold commas, a quote doubled inside quotes.</summary>
internal static class CsvFields
{
    /// <summary>The fields without quotes and blanks around them.</summary>
    public static List<string> Split(string line)
    {
        var fields = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                quoted = !quoted;
            if (i < line.Length && (line[i] != ',' || quoted))
                continue;
            fields.Add(Clean(line[start..i].Trim()));
            start = i + 1;
        }
        return fields;
    }

    private static string Clean(string field) =>
        field is ['"', .., '"'] ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;
}
