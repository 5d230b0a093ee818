using System.Globalization;
using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Lake;

namespace MlbSts.Cli.Query;

/// <summary>
/// The views over the tables' files: <c>plays</c>, <c>plays_2016</c>, and both again for each phase in the schemas <c>regular_season</c>
/// and <c>post_season</c>. Season and phase are constants of each file, so that a filter on them leaves files out.
/// </summary>
internal static class LakeViews
{
    /// <summary>The statements that make the views.</summary>
    public static IEnumerable<string> Create(IReadOnlyCollection<LakeFile> files)
    {
        foreach (var schema in Schemas.Keys)
            yield return $"CREATE SCHEMA {schema}";
        foreach (var table in TableSchema.All)
        {
            var ofTable = files.Where(file => file.Table == table.Name).ToList();
            yield return View("main", table.Name, table, ofTable);
            foreach (var season in ofTable.GroupBy(file => file.Season))
                yield return View("main", YearName(table, season.Key), table, [.. season]);
            foreach (var (schema, phase) in Schemas)
            {
                var ofPhase = ofTable.Where(file => file.Phase == phase).ToList();
                yield return View(schema, table.Name, table, ofPhase);
                foreach (var file in ofPhase)
                    yield return View(schema, YearName(table, file.Season), table, [file]);
            }
        }
    }

    /// <summary>The columns of a table's views: season and phase come last where the table has them not.</summary>
    public static IEnumerable<TableColumn> Columns(TableSchema table) =>
        table.Columns.Concat(Added.Keys.Where(added => table.Columns.All(column => column.Name != added.Name)));

    /// <summary>What a value of such a column says.</summary>
    public static string MeaningOf(TableColumn column) => Added.TryGetValue(column, out var meaning) ? meaning : TableMeanings.Of(column);

    /// <summary>A text as a literal of SQL.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Dictionary<string, SeasonPhase> Schemas { get; } =
        new() { ["regular_season"] = SeasonPhase.RegularSeason, ["post_season"] = SeasonPhase.PostSeason };

    private static Dictionary<TableColumn, string> Added { get; } =
        new()
        {
            [new TableColumn("season", typeof(int), false)] = "The season; added by sts query.",
            [new TableColumn("phase", typeof(string), false)] = "regular-season or post-season; added by sts query.",
        };

    private static string YearName(TableSchema table, int season) => string.Create(CultureInfo.InvariantCulture, $"{table.Name}_{season}");

    private static string View(string schema, string name, TableSchema table, List<LakeFile> files) =>
        $"CREATE VIEW {schema}.{name} AS {(files.Count == 0 ? Empty(table) : string.Join(" UNION ALL BY NAME ", files.Select(file => Select(table, file))))}";

    private static string Select(TableSchema table, LakeFile file)
    {
        var constants = new Dictionary<string, string>
        {
            ["season"] = file.Season.ToString(CultureInfo.InvariantCulture),
            ["phase"] = Literal(file.Phase.Folder()),
        };
        // Games have both as columns: replaced by the same value as a constant, so that their files are left out too.
        var replaced = constants
            .Where(constant => table.Columns.Any(column => column.Name == constant.Key))
            .Select(constant => $"{constant.Value} AS {constant.Key}")
            .ToList();
        var added = constants
            .Where(constant => table.Columns.All(column => column.Name != constant.Key))
            .Select(constant => $", {constant.Value} AS {constant.Key}");
        return $"SELECT *{(replaced.Count == 0 ? "" : $" REPLACE ({string.Join(", ", replaced)})")}{string.Concat(added)} FROM read_parquet({Literal(file.Path)})";
    }

    // A table that no season has is there all the same, so that a query over all tables does not fail.
    private static string Empty(TableSchema table) =>
        $"SELECT {string.Join(", ", Columns(table).Select(column => $"NULL::{column.SqlType} AS {column.Name}"))} WHERE false";
}
