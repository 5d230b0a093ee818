using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Custom;
using ParquetSharp;

namespace MlbSts.Games.Tests.Sources.Custom;

public sealed class CustomRefusalTests : IDisposable
{
    private readonly CustomFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_column_is_named_with_the_names_that_were_looked_for()
    {
        var reason = folder.Add("batting.csv", "game_id,team,player,hits\nBOS201504180,BOS,p,4\n").Refusal();
        Assert.Equal(
            "the column at_bats of the table batting is not in it, under none of its names (atbats, ab); it has game_id, team, player, hits",
            reason
        );
    }

    [Fact]
    public void Rows_of_no_game_are_refused()
    {
        var reason = folder.Add("batting.csv", "date,team,player,ab\n2016-04-03,BOS,p,4\n").Refusal();
        Assert.Contains("the column home_team of the table batting is not in it", reason, StringComparison.Ordinal);
        Assert.Contains("hometm", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016-04-04,BOS,NYA,0,-5,3", "'-5' is not a whole number from 0 to 1000000, as home_score must be")]
    [InlineData("2016-04-04,BOS,NYA,0,2147483647,3", "'2147483647' is not a whole number from 0 to 1000000")]
    [InlineData("2016-04-04,BOS,N\u0000A,0,5,3", "'N\uFFFDA' is not a text without control characters, as away_team must be")]
    [InlineData("2016-04-04,BOS,N\u001b[2JA,0,5,3", "is not a text without control characters")]
    [InlineData("infinity,BOS,NYA,0,5,3", "'infinity' is not a date at the park")]
    [InlineData("-infinity,BOS,NYA,0,5,3", "'-infinity' is not a date at the park")]
    [InlineData("0016-04-04,BOS,NYA,0,5,3", "is not a date at the park")]
    [InlineData("12016-04-04,BOS,NYA,0,5,3", "is not a date at the park")]
    [InlineData("2016-04-05T00:05:00Z,BOS,NYA,0,5,3", "no moment of a time zone")]
    [InlineData("2016-04-05 00:05:00+00,BOS,NYA,0,5,3", "no moment of a time zone")]
    [InlineData("2016-04-04T19:05:00-05:00,BOS,NYA,0,5,3", "no moment of a time zone")]
    public void A_value_that_no_game_has_is_named_with_its_row(string row, string reason)
    {
        var refusal = folder.Add("games.csv", $"date,home_team,away_team,game_number,home_score,away_score\n{row}\n").Refusal();
        Assert.StartsWith("row 1, column '", refusal, StringComparison.Ordinal);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016-04-05,BOS,NYA,0,5", "line 3 has 5 fields and the header 6")]
    [InlineData("2016-04-05,BOS,NYA,0,5,3,9,9", "line 3 has 8 fields and the header 6")]
    public void A_row_with_fewer_or_more_fields_is_named(string row, string reason) =>
        Assert.Contains(
            reason,
            folder
                .Add("games.csv", $"date,home_team,away_team,game_number,home_score,away_score\n2016-04-04,BOS,NYA,0,5,3\n{row}\n")
                .Refusal(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Rows_that_contradict_each_other_refuse_their_game_and_equal_ones_are_one()
    {
        folder.Add(
            "games.csv",
            "date,home_team,away_team,game_number,home_score,away_score\n2016-04-04,BOS,NYA,0,5,3\n2016-04-04,BOS,NYA,0,6,3\n"
                + "2016-04-05,BOS,NYA,0,1,0\n2016-04-05,BOS,NYA,0,1,0\n"
        );
        var games = folder.Find();
        using var reader = games[0].Source.OpenReader(games[0].Phase, games[0].Season);
        Assert.Equal(
            "two rows of games contradict each other: home_score is 5 and 6. Leave one of them out.",
            Assert.Throws<GameRefusedException>(() => reader.Read(games[0])).Message
        );
        Assert.Equal(1, reader.Read(games[1]).Game.HomeScore);
    }

    [Fact]
    public void What_DuckDB_says_of_its_own_SQL_is_not_told() =>
        Assert.Equal(
            "Binder Error: something",
            Reasons.Of("Binder Error: something\n\nLINE 1: SELECT row_number() OVER () AS n FROM read_csv('x')\n   ^", new CustomLimits())
        );

    [Fact]
    public void An_id_that_no_file_explains_is_refused() =>
        Assert.Contains(
            "no game is known by '401'",
            folder.Add("batting.csv", "game_id,team,player,ab\n401,BOS,p,4\n").Refusal(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("3.5", "'3.5' is not a whole number from 0 to 1000000, as at_bats must be")]
    [InlineData("four", "'four' is not a whole number from 0 to 1000000, as at_bats must be")]
    [InlineData("99999999999", "'99999999999' is not a whole number from 0 to 1000000, as at_bats must be")]
    public void A_value_of_the_wrong_type_is_named_with_its_row(string value, string reason) =>
        Assert.Equal(
            $"row 2, column 'AB': {reason}",
            folder
                .Add("batting.csv", $"game_id,team,player,AB\nBOS201504180,BOS,p,4\nBOS201504180,BOS,q,{value}\nBOS201504180,BOS,r,x\n")
                .Refusal()
        );

    [Fact]
    public void Innings_are_thirds() =>
        Assert.Contains(
            "'6.7' is not innings such as 6.2",
            folder.Add("pitching.csv", "game_id,team,player,IP\nBOS201504180,BOS,p,6.7\n").Refusal(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Parquet_with_wrong_types_is_refused()
    {
        using var stream = new MemoryStream();
        using (
            var writer = new ParquetFileWriter(
                stream,
                [new Column<string>("game_id"), new Column<string>("team"), new Column<string>("player"), new Column<double>("ab")],
                leaveOpen: true
            )
        )
        {
            using (var group = writer.AppendRowGroup())
            {
                Write(group, "BOS201504180");
                Write(group, "BOS");
                Write(group, "p");
                Write(group, 3.25);
            }
            writer.Close();
        }
        Assert.Equal(
            "row 1, column 'ab': '3.25' is not a whole number from 0 to 1000000, as at_bats must be",
            folder.Add("batting.parquet", stream.ToArray()).Refusal()
        );
    }

    [Fact]
    public void A_line_without_end_is_refused_and_not_held()
    {
        var line = "game_id,team,player,ab\nBOS201504180,BOS," + new string('x', 3_000_000);
        Assert.Contains(
            "a line is longer than 1000000 bytes",
            folder.Add("batting.csv", line).Refusal(limits: new CustomLimits { LineBytes = 1_000_000 }),
            StringComparison.Ordinal
        );
        Assert.Equal(2_000_000, CustomLimits.Default.LineBytes);
    }

    [Fact]
    public void What_is_not_utf8_is_refused() =>
        Assert.Contains(
            "not UTF-8",
            folder.Add("batting.csv", [.. "game_id,team,player,ab\nBOS201504180,BOS,Mu"u8, 0xF1, .. "oz,4\n"u8]).Refusal(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_column_that_is_there_twice_is_refused() =>
        Assert.Equal(
            "the column 'AB' is twice in its header: rename one of them",
            folder.Add("batting.csv", "game_id,team,player,AB,ab\nBOS201504180,BOS,p,4,5\n").Refusal()
        );

    [Fact]
    public void A_file_with_a_header_and_no_rows_has_no_games()
    {
        Assert.Empty(folder.Add("batting.csv", "game_id,team,player,ab\n").Find());
        Assert.Empty(folder.Refused);
    }

    [Theory]
    [InlineData("batting.json", "{\"game_id\": ")]
    [InlineData("batting.parquet", "PAR1 and no more")]
    [InlineData("batting.csv.gz", "not gzip")]
    public void What_is_broken_is_refused_and_the_rest_goes_on(string name, string text)
    {
        Assert.Single(folder.Add(name, text).Add("pitching.csv", "game_id,team,player,outs\nBOS201504180,BOS,p,3\n").Find());
        Assert.Equal("mine/" + name, Assert.Single(folder.Refused).File);
    }

    [Fact]
    public void A_file_that_is_no_table_is_refused_with_the_tables_there_are() =>
        Assert.Contains(
            "neither its name nor its columns (a, b) say which table it is",
            folder.Add("x.csv", "a,b\n1,2\n").Refusal(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("[]", "cannot be read")]
    [InlineData("""{"file": {}}""", "cannot be read")]
    [InlineData("""{"phase": "spring"}""", "phase is 'spring'; allowed: regular-season, post-season")]
    [InlineData("""{"files": {"x*": {"table": "hits"}}}""", "names the table 'hits'; there are: games, plays")]
    [InlineData(
        """{"files": {"x*": {"table": "batting", "columns": {"hitz": "H"}}}}""",
        "names the column 'hitz', which the table batting has"
    )]
    public void A_mapping_that_cannot_be_is_refused(string mapping, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => CustomMapping.Parse(mapping)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mapping_to_a_column_that_is_not_there_is_refused() =>
        Assert.Contains(
            "takes at_bats from the column 'Nope'",
            folder
                .Add("batting.csv", "game_id,team,player,ab\nBOS201504180,BOS,p,3\n")
                .Refusal("""{"files": {"*": {"columns": {"at_bats": "Nope"}}}}"""),
            StringComparison.Ordinal
        );

    private static void Write<T>(RowGroupWriter group, T value)
    {
        using var column = group.NextColumn();
        using var writer = column.LogicalWriter<T>();
        writer.WriteBatch([value]);
    }
}
