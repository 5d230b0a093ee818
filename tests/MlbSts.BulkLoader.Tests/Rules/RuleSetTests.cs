using MlbSts.Rules;

namespace MlbSts.BulkLoader.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void A_settings_file_changes_what_it_names_and_nothing_else()
    {
        var rules = RuleSet.Load("""
            {
              // Our early seasons have no attendance at all.
              "attendance-known": { "enabled": false },
              "outs-per-half": { "severity": "warning", "firstSeason": 1950, "lastSeason": 2000, "bound": 4, "sources": ["custom"] },
            }
            """).Rules.ToDictionary(rule => rule.Id);
        Assert.False(rules["attendance-known"].Enabled);
        var changed = rules["outs-per-half"];
        Assert.Equal((RuleSeverity.Warning, 1950, 2000, 4), (changed.Severity, changed.FirstSeason, changed.LastSeason, changed.Bound));
        Assert.True(changed.Holds(1960, "custom"));
        Assert.False(changed.Holds(1960, "retrosheet"));
        Assert.False(changed.Holds(2001, "custom"));
        Assert.Equal(RuleSet.Default.Rules.Where(rule => rule.Id is not ("attendance-known" or "outs-per-half")), rules.Values.Where(rule => rule.Id is not ("attendance-known" or "outs-per-half")));
    }

    [Theory]
    [InlineData("""{ "outs-per-have": {} }""", "There is no rule 'outs-per-have'. The rules are: score-line-score")]
    [InlineData("""{ "outs-per-half": { "sevarity": "error" } }""", "sevarity")]
    [InlineData("""{ "outs-per-half": { "severity": "fatal" } }""", "severity")]
    [InlineData("""{ "outs-per-half": { "severity": 1 } }""", "severity")]
    [InlineData("""{ "outs-per-half": { "bound": "three" } }""", "bound")]
    [InlineData("""{ "outs-per-half": { "firstSeason": 2000, "lastSeason": 1990 } }""", "comes after its last")]
    [InlineData("""{ "outs-per-half": { "sources": ["retrosheets"] } }""", "there is no source 'retrosheets'")]
    [InlineData("""{ "outs-end-half": {}, "outs-end-half": {} }""", "Duplicate")]
    [InlineData("""{ "game-id": { "bound": 3 } }""", "has no bound")]
    [InlineData("""[1, 2]""", "cannot be read")]
    [InlineData("null", "null")]
    [InlineData("{", "cannot be read")]
    public void A_settings_file_that_makes_no_sense_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<RuleFileException>(() => RuleSet.Load(json)).Message, StringComparison.Ordinal);
}
