using System.Text.RegularExpressions;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Tests;

public sealed partial class TableSchemaTests
{
    public static TheoryData<string> Tables => [.. TableSchema.All.Select(table => table.Name)];

    [Fact]
    public void There_are_twelve_tables_with_names_of_their_own() =>
        Assert.Equal(
            [
                "games",
                "plays",
                "pitches",
                "runners",
                "batting",
                "pitching",
                "fielding",
                "line_scores",
                "lineups",
                "players",
                "teams",
                "venues",
            ],
            TableSchema.All.Select(table => table.Name)
        );

    [Theory]
    [MemberData(nameof(Tables))]
    public void Names_are_snake_case_and_differ(string name)
    {
        var columns = Table(name).Columns.Select(column => column.Name).ToList();
        Assert.All(columns, column => Assert.Matches(SnakeCase(), column));
        Assert.Equal(columns.Distinct(), columns);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_and_column_says_what_it_means(string name)
    {
        var table = Table(name);
        Assert.EndsWith(".", TableMeanings.Of(table), StringComparison.Ordinal);
        Assert.NotEqual("", table.Order);
        Assert.All(table.Columns, column => Assert.EndsWith(".", TableMeanings.Of(column), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_ends_with_where_a_row_came_from(string name) =>
        Assert.Equal(["source", "source_id", "load_id"], Table(name).Columns.TakeLast(3).Select(column => column.Name));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tables_about_games_begin_with_the_game(string name)
    {
        var table = Table(name);
        Assert.Equal(table.RowType.IsAssignableTo(typeof(GameTableRow)), table.Columns[0].Name == "game_id");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_string_that_may_be_null_is_null_in_a_new_row_and_no_other_is(string name)
    {
        var table = Table(name);
        var row = Activator.CreateInstance(table.RowType);
        Assert.All(
            table.Columns.Where(column => column.Property is not null && column.Type == typeof(string)),
            column => Assert.Equal(column.IsNullable, column.Property!.GetValue(row) is null)
        );
    }

    [Fact]
    public void Acronyms_and_numbers_split_as_the_eye_does()
    {
        Assert.Contains(Table("pitches").Columns, column => column.Name == "pfx_x_in");
        Assert.Contains(
            Table("games").Columns,
            column => column is { Name: "temperature_f", Type: var type, IsNullable: true, SqlType: "INTEGER" } && type == typeof(int)
        );
    }

    private static TableSchema Table(string name) => TableSchema.All.Single(table => table.Name == name);

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
