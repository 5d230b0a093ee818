using MlbSts.Rules.Definition;
using MlbSts.Rules.Settings;

namespace MlbSts.Rules.Tests.Settings;

public sealed class RuleFileTests
{
    [Fact]
    public void A_settings_file_changes_what_it_names_and_nothing_else()
    {
        var rules = RuleBook
            .Load(
                """
                {
                  // Our early seasons have no attendance at all.
                  "attendance-known": { "enabled": false },
                  "outs-per-half": { "severity": "warning", "firstSeason": 1950, "lastSeason": 2000, "bound": 4, "sources": ["custom"] },
                }
                """
            )
            .Rules.ToDictionary(rule => rule.Id);
        Assert.False(rules["attendance-known"].Enabled);
        var changed = rules["outs-per-half"];
        Assert.Equal(
            (FindingSeverity.Warning, 1950, 2000, 4),
            (changed.Severity, changed.Scope.FirstSeason, changed.Scope.LastSeason, changed.Bound)
        );
        Assert.Equal(new RuleTerms(FindingSeverity.Warning, 4), changed.TermsFor(Past(1960, "custom")));
        Assert.Null(changed.TermsFor(Past(1960, "retrosheet")));
        Assert.Null(changed.TermsFor(Past(2001, "custom")));
        Assert.Equal(
            RuleBook.Default.Rules.Where(rule => rule.Id is not ("attendance-known" or "outs-per-half")),
            rules.Values.Where(rule => rule.Id is not ("attendance-known" or "outs-per-half"))
        );
    }

    [Theory]
    [InlineData("""{ "outs-per-have": {} }""", "There is no rule 'outs-per-have'. The rules are: schema, the-right-game")]
    [InlineData(
        """{ "outs-per-half": { "sevarity": "error" } }""",
        "no setting 'sevarity'; the settings are enabled, severity, bound, states"
    )]
    [InlineData("""{ "outs-per-half": { "severity": "fatal" } }""", "no severity 'fatal'; the severities are info, warning, error")]
    [InlineData("""{ "outs-per-half": { "states": ["finished"] } }""", "no state 'finished'; the states are unknown, scheduled, pre-game")]
    [InlineData(
        """{ "outs-per-half": { "phases": ["PreSeason"] } }""",
        "no phase 'PreSeason'; the phases are pre-season, regular-season, post-season"
    )]
    [InlineData(
        """{ "outs-per-half": { "cases": [{}, { "phase": "post-season" }] } }""",
        "Rule 'outs-per-half', case 2: there is no setting 'phase'"
    )]
    [InlineData("""{ "outs-per-half": { "cases": [{ "cases": [] }] } }""", "no setting 'cases'")]
    [InlineData("""{ "game-id": { "cases": [{ "bound": 3 }] } }""", "case 1 has no bound")]
    [InlineData("""{ "outs-per-half": { "severity": 1 } }""", "severity")]
    [InlineData("""{ "outs-per-half": { "bound": "three" } }""", "bound")]
    [InlineData("""{ "outs-per-half": { "firstSeason": 2000, "lastSeason": 1990 } }""", "comes after its last")]
    [InlineData(
        """{ "outs-per-half": { "sources": ["retrosheets"] } }""",
        "there is no source 'retrosheets'; the sources are live, statsapi"
    )]
    [InlineData("""{ "outs-end-half": {}, "outs-end-half": {} }""", "Duplicate")]
    [InlineData("""{ "game-id": { "bound": 3 } }""", "has no bound")]
    [InlineData("""[1, 2]""", "cannot be read")]
    [InlineData("null", "null")]
    [InlineData("{", "cannot be read")]
    public void A_settings_file_that_makes_no_sense_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<RuleFileException>(() => RuleBook.Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rule_is_switched_bounded_and_graded_by_state_phase_and_era()
    {
        var rule = RuleBook
            .Load(
                """
                { "attendance-most": { "states": [], "cases": [
                  { "states": ["in-progress"], "enabled": false },
                  { "phases": ["post-season"], "severity": "error" },
                  { "firstSeason": 1962, "lastSeason": 1975, "bound": 93103 },
                  { "firstSeason": 1970, "sources": ["live"], "severity": "info" }
                ] } }
                """
            )
            .Rules.Single(rule => rule.Id == "attendance-most");
        Assert.Equal(new RuleTerms(FindingSeverity.Warning, 100_000), rule.TermsFor(Past(2015, "retrosheet")));
        Assert.Equal(new RuleTerms(FindingSeverity.Warning, 93_103), rule.TermsFor(Past(1965, "retrosheet")));
        Assert.Equal(
            new RuleTerms(FindingSeverity.Error, 93_103),
            rule.TermsFor(Past(1965, "retrosheet") with { Phase = SeasonPhase.PostSeason })
        );
        // Of cases that fit, the last counts.
        Assert.Equal(
            new RuleTerms(FindingSeverity.Info, 93_103),
            rule.TermsFor(Past(1975, "live") with { Phase = SeasonPhase.PostSeason })
        );
        Assert.Null(rule.TermsFor(Past(2015, "live") with { State = GameState.InProgress }));
        Assert.Null(rule.TermsFor(Past(2015, "live") with { Phase = SeasonPhase.PreSeason }));
    }

    [Fact]
    public void What_is_said_of_all_games_of_a_rule_is_said_of_those_that_its_own_cases_are_about()
    {
        var rules = RuleBook
            .Load(
                """
                { "a-tie-says-so": { "severity": "info" }, "attendance-known": { "enabled": true }, "innings-scheduled": { "bound": 6 } }
                """
            )
            .Rules.ToDictionary(rule => rule.Id);
        Assert.Equal(FindingSeverity.Info, rules["a-tie-says-so"].TermsFor(Past(2015, "retrosheet"))!.Value.Severity);
        Assert.NotNull(rules["attendance-known"].TermsFor(Past(2020, "live")));
        Assert.Equal(6, rules["innings-scheduled"].TermsFor(Past(2021, "live"))!.Value.Bound);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said()
    {
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.Contains(missing, Assert.Throws<RuleFileException>(() => RuleBook.LoadFile(missing)).Message, StringComparison.Ordinal);
    }

    private static RuleSubject Past(int season, string source) => new(GameState.Final, SeasonPhase.RegularSeason, season, source);
}
