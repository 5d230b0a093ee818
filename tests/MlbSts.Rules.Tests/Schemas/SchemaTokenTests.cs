using System.Text.Json;
using MlbSts.Json;
using MlbSts.Rules.Schemas;
using MlbSts.Rules.Tests.Catalogue;
using MlbSts.StatsApi.Feeds;
using MlbSts.Testing;
using NJsonSchema;

namespace MlbSts.Rules.Tests.Schemas;

/// <summary>What is built from the tree is judged as the text is.</summary>
public sealed class SchemaTokenTests
{
    // Keywords that look at members by name, at all items alike, or at a value: what SchemaToken leaves out, they do not ask for.
    private static readonly string[] Looking =
    [
        "$schema",
        "title",
        "description",
        "definitions",
        "$ref",
        "type",
        "required",
        "properties",
        "items",
        "enum",
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
    ];

    [Theory]
    [InlineData("/metaData/timeStamp", "\"2025-07-04\"")]
    [InlineData("/liveData/plays/allPlays/1/about/halfInning", "\"middle\"")]
    [InlineData("/liveData/plays/allPlays/0/count/balls", "9")]
    [InlineData("/liveData/plays/allPlays/0/count/balls", "1.0")]
    [InlineData("/liveData/plays/allPlays/0/count/balls", "1e2")]
    [InlineData("/liveData/plays/allPlays/0/about/isComplete", "\"yes\"")]
    [InlineData("/liveData/plays/allPlays/0/matchup/batter/id", "")]
    [InlineData("/liveData/plays/allPlays/0/playEvents", "[1, {}, {\"details\": {}}]")]
    [InlineData("/liveData/plays/allPlays", "{}")]
    [InlineData("/liveData/linescore/innings/0/away/runs", "-1")]
    [InlineData("/liveData/linescore/innings/0/away/runs", "null")]
    [InlineData("/liveData/boxscore", "[]")]
    [InlineData("/liveData/boxscore/teams/home/players", "[]")]
    [InlineData("/gameData/status", "null")]
    public async Task A_broken_document_breaks_it_in_the_same_places(string place, string json) =>
        await SameAsync(
            BrokenFeedTests.Edit(JsonTree.Parse(new TinyFeed().Bytes), place, json),
            expectBroken: json != "null" || place != "/liveData/linescore/innings/0/away/runs"
        );

    [Theory]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    public async Task A_number_of_any_size_is_judged(string json)
    {
        var document = BrokenFeedTests.Edit(JsonTree.Parse(new TinyFeed().Bytes), "/liveData/plays/allPlays/0/count/balls", json);
        Assert.Contains(
            (await FeedSchema.LoadAsync()).Check(new FeedView(document)),
            error => error.Pointer == "/liveData/plays/allPlays/0/count/balls"
        );
    }

    [Fact]
    public async Task Real_finals_do_not_break_it_either_way()
    {
        foreach (var file in Directory.GetFiles(TestData.Path("statsapi/feed_live"), "*_F.json"))
            await SameAsync(
                JsonTree.ParseOwned(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)),
                expectBroken: false
            );
    }

    [Fact]
    public void The_published_schema_has_only_keywords_that_look_at_what_is_built()
    {
        using var schema = JsonDocument.Parse(FeedSchema.Text);
        Assert.Empty(Keywords(schema.RootElement).Except(Looking));
    }

    private static async Task SameAsync(JsonTree document, bool expectBroken)
    {
        var schema = await JsonSchema.FromJsonAsync(FeedSchema.Text, TestContext.Current.CancellationToken);
        var byText = schema.Validate(document.ToString()).Select(error => error.ToString()).Order().ToList();
        Assert.Equal(byText, schema.Validate(SchemaToken.Of(document, schema)).Select(error => error.ToString()).Order());
        Assert.Equal(expectBroken, byText.Count > 0);
        Assert.Equal(expectBroken, (await FeedSchema.LoadAsync()).Check(new FeedView(document)).Any());
    }

    private static IEnumerable<string> Keywords(JsonElement schema)
    {
        foreach (var member in schema.EnumerateObject())
        {
            yield return member.Name;
            var inner =
                member.Name is "properties" or "definitions" ? member.Value.EnumerateObject().Select(one => one.Value)
                : member.Name == "items" ? [member.Value]
                : [];
            foreach (var keyword in inner.SelectMany(Keywords))
                yield return keyword;
        }
    }
}
