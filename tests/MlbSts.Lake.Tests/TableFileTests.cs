using System.Globalization;
using CsCheck;
using MlbSts.Games.Tables;
using MlbSts.Lake.Files;
using ParquetSharp;

namespace MlbSts.Lake.Tests;

public sealed class TableFileTests
{
    public static TheoryData<string> Tables => [.. TableSchema.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void What_is_written_is_read_back_and_the_same_rows_give_the_same_bytes(string table)
    {
        var check = typeof(TableFileTests).GetMethod(
            nameof(RoundTrip),
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
        )!;
        check.MakeGenericMethod(TableSchema.All.Single(schema => schema.Name == table).RowType).Invoke(null, null);
    }

    [Fact]
    public void A_moment_comes_back_as_utc()
    {
        var moment = new DateTime(2016, 4, 3, 17, 5, 0, DateTimeKind.Utc);
        var row = Assert.Single(Read<PlayRow>(Write([new PlayRow { StartTime = moment }])));
        Assert.Equal((moment, DateTimeKind.Utc), (row.StartTime!.Value, row.StartTime.Value.Kind));
    }

    [Fact]
    public void Rows_with_one_origin_share_it()
    {
        var origin = new Provenance("custom", "games.csv", "1");
        var rows = Read<TeamRow>(
            Write([
                new TeamRow { Team = "AAA", Provenance = origin },
                new TeamRow { Team = "BBB", Provenance = new Provenance("custom", "games.csv", "1") },
            ])
        );
        Assert.Same(rows[0].Provenance, rows[1].Provenance);
        Assert.Equal(origin, rows[0].Provenance);
    }

    [Fact]
    public void A_row_group_has_no_more_rows_than_the_limit()
    {
        const int count = TableWriter.RowGroupRows + 1;
        var file = Write(Enumerable.Range(0, count).Select(number => new TeamRow { Team = number.ToString(CultureInfo.InvariantCulture) }));
        using var stream = new MemoryStream(file);
        using var reader = new ParquetFileReader(stream);
        Assert.Equal(2, reader.FileMetaData.NumRowGroups);
        using var first = reader.RowGroup(0);
        Assert.Equal(TableWriter.RowGroupRows, first.MetaData.NumRows);
        Assert.Equal(
            Enumerable.Range(0, count).Select(number => number.ToString(CultureInfo.InvariantCulture)),
            Read<TeamRow>(file).Select(row => row.Team)
        );
    }

    [Fact]
    public void A_table_without_rows_is_a_file_with_the_columns()
    {
        var file = Write<TeamRow>([]);
        Assert.Empty(Read<TeamRow>(file));
        Assert.Throws<InvalidDataException>(() => Read<VenueRow>(file));
    }

    [Fact]
    public void Another_tables_file_is_refused() => AssertRefused(Write([new VenueRow { VenueId = "BOS07" }]));

    [Fact]
    public void A_file_with_a_column_of_another_type_is_refused()
    {
        Column[] columns =
        [
            .. TableCodec<TeamRow>.Columns.Select(column => column.Column.Name == "season" ? new Column<long>("season") : column.Column),
        ];
        using var stream = new MemoryStream();
        using (var writer = new ParquetFileWriter(stream, columns, leaveOpen: true))
            writer.Close();
        AssertRefused(stream.ToArray());
    }

    [Fact]
    public void A_file_with_a_column_less_is_refused()
    {
        Column[] columns = [.. TableCodec<TeamRow>.Columns.Skip(1).Select(column => column.Column)];
        using var stream = new MemoryStream();
        using (var writer = new ParquetFileWriter(stream, columns, leaveOpen: true))
            writer.Close();
        AssertRefused(stream.ToArray());
    }

    private static void AssertRefused(byte[] file)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Read<TeamRow>(file));
        Assert.Contains("has not the columns of the table teams", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Load the season again", refused.Message, StringComparison.Ordinal);
    }

    private static void RoundTrip<TRow>()
        where TRow : TableRow, new() =>
        RowGen
            .Of<TRow>()
            .List[0, 20]
            .Sample(
                rows =>
                {
                    var file = Write(rows);
                    return Read<TRow>(file).SequenceEqual(rows) && Write(rows).AsSpan().SequenceEqual(file);
                },
                iter: 50
            );

    private static byte[] Write<TRow>(IEnumerable<TRow> rows)
        where TRow : TableRow, new()
    {
        using var stream = new MemoryStream();
        using var writer = new TableWriter<TRow>(stream);
        writer.Write(rows);
        writer.Close();
        return stream.ToArray();
    }

    private static List<TRow> Read<TRow>(byte[] file)
        where TRow : TableRow, new()
    {
        using var stream = new MemoryStream(file);
        return [.. TableReader.Read<TRow>(stream)];
    }
}
