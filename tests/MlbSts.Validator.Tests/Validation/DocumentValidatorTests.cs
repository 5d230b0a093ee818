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

    [Fact]
    public async Task What_is_no_JSON_is_no_document() =>
        await Assert.ThrowsAsync<JsonTreeFormatException>(() =>
            new DocumentValidator(RuleBook.Default).ValidateAsync(Game.Game, "{"u8.ToArray())
        );
}
