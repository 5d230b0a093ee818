using MlbSts.Games.Finding;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Finding;

/// <summary>What a source says of the columns it takes is true of what it gives.</summary>
public sealed class SourceColumnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Kinds => [.. SourceKinds.All.Where(kind => kind.Columns.Count > 0).Select(kind => kind.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_word_is_about_a_column_that_there_is(string kind)
    {
        var columns = TableSchema
            .All.SelectMany(table =>
                table
                    .Columns.Where(column => column.Property is not null)
                    .SelectMany(column => new[] { column.Name, $"{table.Name}.{column.Name}" })
            )
            .ToHashSet();
        Assert.Empty(Kind(kind).Columns.Keys.Except(columns));
        Assert.DoesNotContain("", Kind(kind).Columns.Values);
    }

    [Fact]
    public void What_a_source_has_no_word_for_stays_null_in_invented_games()
    {
        File.WriteAllBytes(_folder["feed.json"], new TinyFeed().Bytes);
        GamedayFiles.Write(_folder["gameday"]);
        Packed.Zip(_folder["2016eve.zip"], TinySeason.Files());
        Assert.Equal([("statsapi", 1), ("gameday", 1), ("retrosheet", 1)], Check(_folder.Path));
    }

    [Theory]
    [InlineData("statsapi/feed_live/747175_20240713_041909_R_F.json", "statsapi", 1)]
    [InlineData("statsapi/feed_live/715720_20221104_040316_W_F.json", "statsapi", 1)]
    [InlineData("gameday_xml/greenmonster", "gameday", 1)]
    [InlineData("gameday_xml/scala_bos_sea_2011-08-13", "gameday", 1)]
    [InlineData("retrosheet/events/1982post.zip", "retrosheet", 15)]
    [InlineData("retrosheet/events/2016post.zip", "retrosheet", 35)]
    public void What_a_source_has_no_word_for_stays_null_in_real_games(string path, string kind, int games) =>
        Assert.Equal([(kind, games)], Check(TestData.Path(path)));

    // The sources at a path and how many games each gave; fails on a value in a column that its source has no word for.
    private static List<(string Kind, int Games)> Check(string path)
    {
        var found = new List<(string, int)>();
        foreach (var source in SourceFinder.Find([path], null, new SourceOptions(64 << 20), TestContext.Current.CancellationToken).Sources)
        {
            var silent = TableSchema.All.ToDictionary(
                table => table.RowType,
                table =>
                    table
                        .Columns.Where(column => column is { IsNullable: true } && Kind(source.Name).WordsOf(table, column).Length == 0)
                        .ToList()
            );
            var filled = new SortedSet<string>(StringComparer.Ordinal);
            var loaded = Loaded.Each(
                source,
                game =>
                {
                    foreach (var row in game.Rows)
                        filled.UnionWith(
                            silent[row.GetType()]
                                .Where(column => column.Property!.GetValue(row) is not null)
                                .Select(column => $"{row.GetType().Name} {column.Name}")
                        );
                }
            );
            Assert.DoesNotContain(loaded.Refused, file => !file.IsIgnored);
            Assert.True(filled.Count == 0, $"{source.Name} fills what it has no word for: {string.Join(", ", filled)}");
            found.Add((source.Name, loaded.Games.Count));
        }
        return found;
    }

    private static IGameSourceKind Kind(string name) => SourceKinds.All.Single(kind => kind.Name == name);
}
