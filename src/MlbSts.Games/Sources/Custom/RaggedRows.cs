namespace MlbSts.Games.Sources.Custom;

/// <summary>
/// CSV in which a row has more or fewer fields than the header: DuckDB then finds no divider that suits every row, and takes each line for
/// one column.
/// </summary>
internal static class RaggedRows
{
    private static readonly char[] Dividers = [',', ';', '\t', '|'];

    /// <summary>Refuses a file of one column whose header has several.</summary>
    /// <param name="path">The file, packed or not.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="RefusedException">It has such a row; the message names it.</exception>
    public static void Check(string path, CustomLimits limits) =>
        FileContent.Read(
            path,
            content =>
            {
                using var reader = new StreamReader(content);
                if (reader.ReadLine() is not { } header)
                    return;
                var divider = Dividers.MaxBy(one => header.Count(character => character == one));
                var wanted = Fields(header, divider);
                if (wanted < 2)
                    return;
                for (var number = 2; number <= limits.RowsOfSeasons && reader.ReadLine() is { } line; number++)
                {
                    if (line.Length > 0 && Fields(line, divider) is var fields && fields != wanted)
                        throw new RefusedException(
                            $"line {number} has {fields} fields and the header {wanted}: give every row all of them, empty where there is nothing"
                        );
                }
            }
        );

    private static int Fields(string line, char divider)
    {
        var (fields, isQuoted) = (1, false);
        foreach (var character in line)
        {
            if (character == '"')
                isQuoted = !isQuoted;
            else if (character == divider && !isQuoted)
                fields++;
        }
        return fields;
    }
}
