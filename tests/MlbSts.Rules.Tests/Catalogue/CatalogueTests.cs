using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Tests.Catalogue;

/// <summary>The book as people read it.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Ids => [.. RuleBook.Default.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_must_be_so_and_what_a_violation_is(string id)
    {
        var rule = RuleBook.Default.Rules.Single(rule => rule.Id == id);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Id);
        Assert.Matches("^[A-Z].+[.]$", rule.Meaning);
        Assert.NotEmpty(rule.Example);
        Assert.True(rule.Document is not null || rule.Game is not null, "It looks at nothing.");
        Assert.All(
            rule.Cases,
            one => Assert.True(one.Enabled is not null || one.Severity is not null || one.Bound is not null, "A case changes nothing.")
        );
    }

    [Fact]
    public void Each_category_has_rules() =>
        Assert.Equal(Enum.GetValues<RuleCategory>(), RuleBook.Default.Rules.Select(rule => rule.Category).Distinct().Order());

    [Fact]
    public void In_spring_a_document_is_held_against_itself_only()
    {
        var spring = new RuleSubject(GameState.Final, SeasonPhase.PreSeason, 2025, RuleSources.Live);
        Assert.DoesNotContain(RuleBook.Default.Rules, rule => rule.Document is null && rule.TermsFor(spring) is not null);
        Assert.NotNull(RuleBook.Default.Rules.Single(rule => rule.Id == "boxscore-agrees").TermsFor(spring));
    }

    [Fact]
    public void What_the_reader_tells_of_plays_keeps_no_live_game_from_being_filed_and_a_game_of_the_past_out()
    {
        var rule = RuleBook.Default.Rules.Single(rule => rule.Id == "outs-end-half");
        var live = new RuleSubject(GameState.Final, SeasonPhase.RegularSeason, 2025, RuleSources.Live);
        Assert.Equal(FindingSeverity.Warning, rule.TermsFor(live)!.Value.Severity);
        Assert.Equal(FindingSeverity.Error, rule.TermsFor(live with { Source = SourceNames.StatsApi })!.Value.Severity);
    }

    [Fact]
    public void The_example_of_CONTRIBUTING_finds_what_it_says()
    {
        var rule = Assert.Single(ExampleRules.All);
        var subject = new RuleSubject(GameState.Final, SeasonPhase.RegularSeason, 1912, SourceNames.Retrosheet);
        Assert.Equal(7, rule.TermsFor(subject)!.Value.Bound);
        Assert.Equal(6, rule.TermsFor(subject with { Season = 1991 })!.Value.Bound);
        var game = new GameTables(new GameRow { GameId = "CHA191209110", Season = 1912 });
        game.Batting.Add(new BattingRow { PlayerId = "colle001", StolenBases = 6 });
        game.Batting.Add(new BattingRow { PlayerId = "gibbg001", StolenBases = 8 });
        var violation = Assert.Single(rule.Game!(game, 7));
        Assert.Equal(("batting[player_id=gibbg001]", rule.Example), (violation.Place, violation.Message));
    }
}
