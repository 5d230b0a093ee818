using System.Globalization;
using System.Security.Cryptography;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>Finds out which table a file is and which of its columns are which, and checks every value of them.</summary>
internal sealed class FilePlanner(CustomDatabase database, CustomMapping mapping, CustomLimits limits)
{
    private const int ColumnsAtOnce = 16;

    private static readonly Dictionary<string, TableSchema> Schemas = TableSchema.All.ToDictionary(schema => schema.Name);

    /// <summary>The plan of a file; null where the mapping says to leave it out.</summary>
    /// <exception cref="RefusedException">It cannot be loaded.</exception>
    public FilePlan? Plan(CustomFile file)
    {
        var said = mapping.Of(file.Name);
        if (said?.Ignore == true)
            return null;
        if (new FileInfo(file.Path).Length == 0)
            throw new RefusedException("the file is empty");
        if (file.Path.AsSpan().IndexOfAny("*?[") >= 0)
            throw new RefusedException("its name has one of * ? [ in it, which stand for other names: rename it");
        if (file.Kind == CustomFileKind.Json)
            FileContent.Read(file.Path, content => JsonBounds.Check(content, limits.LineBytes));
        else if (FileContent.IsGzip(file.Path))
            FileContent.Read(file.Path, content => LineBounds.Check(content, limits.LineBytes));
        file = file with { Shape = FileShape.Of(database, file, limits) };
        var sources = file.Shape.Columns;
        // Lines passed over before the header may be a header and rows that do not fit it.
        if (file.Kind == CustomFileKind.Csv && (sources.Count == 1 || file.Shape.SkippedLines > 0))
            RaggedRows.Check(file.Path, limits);
        // DuckDB renames the second one, and the wrong one might be taken.
        if (
            file.Kind == CustomFileKind.Csv
            && Twice(database.Rows($"SELECT * FROM {file.HeaderScan(limits)}").FirstOrDefault() ?? []) is { } twice
        )
            throw new RefusedException($"the column '{twice}' is twice in its header: rename one of them");
        var table = TableOf(file, said, sources);
        var schema = Schemas[table.Name];
        var columns = Match(schema.Name, [.. ColumnSynonyms.Fillable(schema)], sources, said);
        var identity = table.IsOfGame
            ? Match(
                schema.Name,
                [.. ColumnSynonyms.Fillable(Schemas["games"]).Where(column => GameIdentity.Columns.Contains(column.Name))],
                sources,
                said
            )
            : [];
        RequireAll(table, columns, identity, sources);
        var rows = CheckValues(file, [.. columns, .. identity.Where(one => columns.All(other => other.Column.Name != one.Column.Name))]);
        if (!table.IsOfGame && rows > limits.RowsOfSeasons)
            throw new RefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it has {rows} rows; at most {limits.RowsOfSeasons} of the table {table.Name} are read"
                )
            );
        var used = columns.Concat(identity).Select(column => column.Source).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new FilePlan(file, schema, columns, identity, [.. sources.Where(source => !used.Contains(source))], rows)
        {
            Sha256 = Hash(file.Path),
        };
    }

    private static string Hash(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static string? Twice(object?[] header) =>
        header
            .OfType<string>()
            .Where(name => name.Length > 0)
            .GroupBy(name => name.Trim(), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1)
            ?.Key;

    private static CustomTable TableOf(CustomFile file, CustomFileMapping? said, IReadOnlyList<string> sources)
    {
        if (said?.Table is { } named)
            return CustomTable.All.Single(table => table.Name == named);
        var stem = ColumnSynonyms.Comparable(file.Stem);
        if (
            CustomTable.All.FirstOrDefault(table =>
                table.FileNames.Append(ColumnSynonyms.Comparable(table.Name)).Any(word => stem.Contains(word, StringComparison.Ordinal))
            ) is
            { } byName
        )
            return byName;
        var fitting =
            CustomTable
                .All.Select(table =>
                    (Table: table, Columns: Match(table.Name, [.. ColumnSynonyms.Fillable(Schemas[table.Name])], sources, said))
                )
                .Where(one => one.Table.Required.All(required => one.Columns.Any(column => column.Column.Name == required)))
                .GroupBy(one => one.Columns.Count, one => one.Table)
                .MaxBy(group => group.Key)
                ?.ToList()
            ?? [];
        return fitting switch
        {
            [var only] => only,
            [] => throw new RefusedException(
                $"neither its name nor its columns ({string.Join(", ", sources.Take(20))}) say which table it is: name it after one ({string.Join(", ", TableSchema.All.Select(table => table.Name))}), or say so in a mapping"
            ),
            _ => throw new RefusedException(
                $"its columns fit {string.Join(" and ", fitting.Select(table => table.Name))}: name it after one of them, or say so in a mapping"
            ),
        };
    }

    private static List<ColumnPlan> Match(string table, List<TableColumn> columns, IReadOnlyList<string> sources, CustomFileMapping? said)
    {
        var byName = sources.GroupBy(ColumnSynonyms.Comparable).ToDictionary(group => group.Key, group => group.First());
        var plans = new List<ColumnPlan>();
        foreach (var column in columns)
        {
            if (said?.Columns?.GetValueOrDefault(column.Name) is { } source)
            {
                if (!source.StartsWith('\'') && !sources.Contains(source, StringComparer.OrdinalIgnoreCase))
                    throw new RefusedException(
                        $"the mapping takes {column.Name} from the column '{source}', which the file has not: it has {string.Join(", ", sources)}"
                    );
                plans.Add(new ColumnPlan(column, source));
            }
            else if (ColumnSynonyms.Of(table, column.Name).FirstOrDefault(byName.ContainsKey) is { } name)
            {
                plans.Add(new ColumnPlan(column, byName[name]));
            }
        }
        return plans;
    }

    private static void RequireAll(CustomTable table, List<ColumnPlan> columns, List<ColumnPlan> identity, IReadOnlyList<string> sources)
    {
        foreach (var required in table.Required.Where(required => columns.All(column => column.Column.Name != required)))
            throw new RefusedException(Missing(required));
        if (!table.IsOfGame || identity.Any(column => column.Column.Name == "game_id"))
            return;
        foreach (var required in GameIdentity.Needed.Where(required => identity.All(column => column.Column.Name != required)))
            throw new RefusedException(
                $"{Missing(required)}; or a column game_id ({string.Join(", ", ColumnSynonyms.Of(table.Name, "game_id"))})"
            );

        string Missing(string column) =>
            $"the column {column} of the table {table.Name} is not in it, under none of its names ({string.Join(", ", ColumnSynonyms.Of(table.Name, column))}); it has {string.Join(", ", sources)}";
    }

    // The count of rows, for the whole file is read for it at once: values that are written as usual are counted, and only a column with
    // others is looked at closely.
    private long CheckValues(CustomFile file, List<ColumnPlan> columns)
    {
        var counts = database
            .Rows($"SELECT count(*){string.Concat(columns.Select(column => $", {column.Doubtful}"))} FROM {file.Scan(limits)}")
            .Single();
        // Some columns at a time, so that a wide table needs no more memory than a narrow one.
        foreach (var some in columns.Where((_, index) => Number(counts[1 + index]) > 0).Chunk(ColumnsAtOnce))
            CheckSome(file, some);
        return Number(counts[0]);
    }

    // For every column the first value that does not fit.
    private void CheckSome(CustomFile file, ColumnPlan[] columns)
    {
        var firsts = columns.Select(
            (_, index) =>
                $"min(n) FILTER (t{index} IS NOT NULL AND v{index} IS NULL), arg_min(t{index}, n) FILTER (t{index} IS NOT NULL AND v{index} IS NULL)"
        );
        var row = database.Rows($"SELECT {string.Join(", ", firsts)} FROM ({ColumnPlan.Values(columns, file.Scan(limits))})").Single();
        for (var index = 0; index < columns.Length; index++)
        {
            if (row[2 * index] is not { } at)
                continue;
            var column = columns[index];
            // What is no character of a screen must not reach one.
            var value = string.Concat(((string)row[1 + (2 * index)]!).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
            throw new RefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"row {at}, column '{column.Source}': '{(value.Length > 80 ? value[..80] + "..." : value)}' is not {ColumnCast.Wanted(column.Column, column.Source)}, as {column.Column.Name} must be"
                )
            );
        }
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
