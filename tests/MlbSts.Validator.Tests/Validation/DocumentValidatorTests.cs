using MlbSts.Json;
using MlbSts.Messaging.Messages;
using MlbSts.Rules;
using MlbSts.Validator.Validation;

namespace MlbSts.Validator.Tests.Validation;

public sealed class DocumentValidatorTests
{
    private static readonly TinyFeed Game = new();

    [Fact]
    public async Task A_document_that_is_right_is_valid()
    {
        var result = await new DocumentValidator(RuleBook.Default).ValidateAsync(Game.Game, Game.Bytes);
        Assert.Empty(result.Findings);
        Assert.Equal(Verdict.Valid, result.Verdict);
    }

    [Theory]
    [InlineData("{}", Verdict.ValidWithWarnings)]
    [InlineData("""{ "a-tie-says-so": { "severity": "info" } }""", Verdict.Valid)]
    [InlineData("""{ "a-tie-says-so": { "severity": "error" } }""", Verdict.Review)]
    [InlineData("""{ "a-tie-says-so": { "cases": [{ "phases": ["post-season"], "severity": "error" }] } }""", Verdict.ValidWithWarnings)]
    public async Task The_gravest_finding_is_the_verdict(string settings, Verdict verdict)
    {
        var level = Game with { HomeRuns = 1 };
        var result = await new DocumentValidator(RuleBook.Load(settings)).ValidateAsync(level.Game, level.Bytes);
        Assert.Equal("a-tie-says-so", Assert.Single(result.Findings).Rule);
        Assert.Equal(verdict, result.Verdict);
    }

    [Theory]
    [InlineData("\"num\":1,\"away\":{\"runs\":1,", "\"num\":1,\"away\":{\"runs\":2147483647,")]
    [InlineData("\"runners\":[]", """ "runners":[{"movement":{"start":"4B","end":"1B"},"details":{"runner":{"id":10}}}]""")]
    [InlineData("20250704_231500", "00010101_000000")]
    [InlineData("2025-07-04T23:05:00Z", "10000-01-01T00:00:00Z")]
    [InlineData("\"officialDate\":\"2025-07-04\"", "\"officialDate\":\"0001-01-01\"")]
    public async Task Whatever_a_document_says_is_a_finding_and_a_verdict(string sound, string odd)
    {
        var document = Game.ToString().Replace(sound, odd, StringComparison.Ordinal);
        Assert.NotEqual(Game.ToString(), document);
        var result = await new DocumentValidator(RuleBook.Default).ValidateAsync(Game.Game, System.Text.Encoding.UTF8.GetBytes(document));
        Assert.NotEmpty(result.Findings);
        Assert.NotEqual(Verdict.Valid, result.Verdict);
    }

    [Theory]
    [InlineData("overflow-innings.json")]
    [InlineData("runner-starts-at-4B.json")]
    public async Task The_feeds_that_went_wrong_get_a_verdict(string file)
    {
        var bytes = MlbSts.Testing.TestData.Bytes($"cases/feeds/{file}");
        var result = await new DocumentValidator(RuleBook.Default).ValidateAsync(new GamePk(1), bytes);
        Assert.NotEqual(Verdict.Valid, result.Verdict);
    }

    [Fact]
    public async Task What_is_no_JSON_is_no_document() =>
        await Assert.ThrowsAsync<JsonTreeFormatException>(() =>
            new DocumentValidator(RuleBook.Default).ValidateAsync(Game.Game, "{"u8.ToArray())
        );
}
