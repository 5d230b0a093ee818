using MlbSts.Json;
using MlbSts.Rules.Schemas;
using MlbSts.Rules.Tests.Catalogue;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Rules.Tests.Schemas;

public sealed class FeedSchemaTests
{
    [Theory]
    [InlineData("/metaData/timeStamp", "\"2025-07-04\"", "/metaData/timeStamp")]
    [InlineData("/gameData/status/detailedState", "5", "/gameData/status/detailedState")]
    [InlineData("/gameData/teams/home/name", "\"\"", "/gameData/teams/home/name")]
    [InlineData("/liveData/plays/allPlays/1/about/halfInning", "\"middle\"", "/liveData/plays/allPlays/1/about/halfInning")]
    [InlineData("/liveData/plays/allPlays/0/count/balls", "9", "/liveData/plays/allPlays/0/count/balls")]
    [InlineData("/liveData/plays/allPlays/0/matchup/batter/id", "", "/liveData/plays/allPlays/0/matchup/batter/id")]
    [InlineData("/liveData/linescore/innings/0/away/runs", "-1", "/liveData/linescore/innings/0/away/runs")]
    [InlineData("/liveData/boxscore", "[]", "/liveData/boxscore")]
    [InlineData("/gameData/datetime/officialDate", "\"July 4\"", "/gameData/datetime/officialDate")]
    public async Task A_violation_is_found_where_it_is(string place, string json, string path)
    {
        var document = BrokenFeedTests.Edit(JsonTree.Parse(new TinyFeed().Bytes), place, json);
        var findings = await CheckAsync(new FeedView(document));
        Assert.Contains(findings, error => error.Pointer == path);
    }

    [Theory]
    [InlineData("/metaData/timeStamp", "\"2025-07-04\"")]
    [InlineData("/gameData/status/detailedState", "5")]
    [InlineData("/liveData/linescore/innings/0/away/runs", "-1")]
    [InlineData("/liveData/plays/allPlays/1/about/halfInning", "\"middle\"")]
    public async Task What_moves_in_a_game_under_way_is_checked_in_its_place(string place, string json)
    {
        var document = BrokenFeedTests.Edit(JsonTree.Parse(new TinyFeed { Status = "I" }.Bytes), place, json);
        Assert.Contains(await CheckAsync(new FeedView(document)), error => error.Pointer == place);
    }

    [Theory]
    [InlineData("/gamePk", "\"746139\"")]
    [InlineData("/liveData/linescore/teams/away/runs", "\"1\"")]
    [InlineData("/gameData/game/season", "2025")]
    public async Task Numbers_as_text_and_text_as_numbers_are_let_through(string place, string json) =>
        Assert.Empty(await CheckAsync(new FeedView(BrokenFeedTests.Edit(JsonTree.Parse(new TinyFeed().Bytes), place, json))));

    [Fact]
    public async Task What_the_schema_does_not_name_is_let_through()
    {
        var document = JsonTree.Parse(new TinyFeed().Bytes);
        Assert.Empty(await CheckAsync(new FeedView(document.With("somethingNew", JsonTree.FromValue(1)))));
    }

    [Fact]
    public async Task However_much_is_wrong_the_findings_are_bounded()
    {
        var document = JsonTree.Parse(new TinyFeed().Bytes);
        var plays = JsonTree.Array(Enumerable.Repeat(JsonTree.FromValue(1), 500));
        Assert.Equal(50, (await CheckAsync(new FeedView(document.Replace("/liveData/plays/allPlays", plays)))).Count);
    }

    private static async Task<IReadOnlyList<(string Pointer, string Error)>> CheckAsync(FeedView feed) =>
        [.. (await FeedSchema.LoadAsync()).Check(feed)];
}
