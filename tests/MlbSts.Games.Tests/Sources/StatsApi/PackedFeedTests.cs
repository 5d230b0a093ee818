using MlbSts.Games.Sources;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.StatsApi;

public sealed class PackedFeedTests : IDisposable
{
    private static readonly TinyFeed Game = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.json.gz")]
    [InlineData("a.json.zst")]
    public void A_packed_feed_is_read_and_its_document_is_the_feed(string name)
    {
        File.WriteAllBytes(_folder[name], Pack(name, Game.Bytes));
        var source = Assert.Single(FileSearch.Of(_folder.Path).Sources);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), default));
        Assert.Equal(StoredFeed.Hash(Game.Bytes), game.ContentSha256);
        Assert.Equal(Game.Bytes, game.Document!().ToArray());
        using var reader = source.OpenReader(game.Phase, game.Season);
        Assert.Equal(2, reader.Read(game).Plays.Count);
    }

    [Theory]
    [InlineData("a.json.gz")]
    [InlineData("a.json.zst")]
    public void What_is_cut_off_or_damaged_is_refused_with_a_reason(string name)
    {
        var whole = Pack(name, Game.Bytes);
        foreach (var length in Enumerable.Range(1, whole.Length - 1))
            Assert.True(Refusal(name, whole[..length]).Length > 0, $"cut at {length} of {whole.Length}");
        foreach (var place in new[] { 1, whole.Length / 3, whole.Length / 2, whole.Length - 7 })
            Assert.True(
                Refusal(name, [.. whole[..place], (byte)~whole[place], (byte)~whole[place + 1], .. whole[(place + 2)..]]).Length > 0,
                $"damaged at {place} of {whole.Length}"
            );
        Assert.NotEqual("", Refusal(name, Game.Bytes));
    }

    [Fact]
    public void Packed_tables_of_ones_own_are_still_tables()
    {
        const string rows = """[{"game_id": "BOS201504180", "team": "BOS", "player": "p", "ab": 4}]""";
        File.WriteAllBytes(_folder["batting.json.gz"], Packed.Gzip(System.Text.Encoding.UTF8.GetBytes(rows)));
        File.WriteAllBytes(_folder["pitching.csv.gz"], Packed.Gzip("game_id,team,player,outs\nBOS201504180,BOS,q,3\n"u8.ToArray()));
        var source = Assert.Single(FileSearch.Of(_folder.Path).Sources);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), default));
        using var reader = source.OpenReader(game.Phase, game.Season);
        var tables = reader.Read(game);
        Assert.Equal(("p", "q"), (Assert.Single(tables.Batting).PlayerId, Assert.Single(tables.Pitching).PlayerId));
    }

    private static byte[] Pack(string name, byte[] bytes) =>
        name.EndsWith("zst", StringComparison.Ordinal) ? Packed.Zstandard(bytes) : Packed.Gzip(bytes);

    // The reason of the one file.
    private string Refusal(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder[name], bytes);
        var refused = new List<RefusedFile>();
        var found = Assert.Single(FileSearch.Of(_folder[name]).Sources).Find(refused.Add, default).Count();
        return found == 0 ? Assert.Single(refused).Reason : "";
    }
}
