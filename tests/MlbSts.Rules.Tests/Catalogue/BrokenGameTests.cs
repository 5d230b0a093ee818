using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;
using MlbSts.Testing;

namespace MlbSts.Rules.Tests.Catalogue;

/// <summary>Each rule is broken on purpose, and says so.</summary>
public sealed class BrokenGameTests
{
    private static readonly (string Rule, Func<GameTables, GameTables> Break)[] Breaks =
    [
        ("innings-add-up", game => Change(game, game.LineScores, 0, line => line with { Runs = 7 })),
        ("last-play-agrees", game => Change(game, game.Plays, ^1, play => play with { HomeScoreAfter = 9 })),
        ("score-runners", game => Remove(game, game.Runners, runner => runner.IsRun)),
        ("score-batting", game => Change(game, game.Batting, 0, line => line with { Runs = 5 })),
        ("score-pitching", game => Change(game, game.Pitching, 0, line => line with { Runs = 6 })),
        ("score-continuous", game => Change(game, game.Plays, 5, play => play with { AwayScoreBefore = 4 })),
        ("a-tie-says-so", game => With(game, row => row with { HomeScore = 1 })),
        ("score-most", game => With(game, row => row with { HomeScore = 37 })),
        ("plays-are-contiguous", game => Remove(game, game.Plays, play => play.PlayIndex == 3)),
        ("outs-per-half", game => Change(game, game.Plays, 4, play => play with { OutsMade = 3 })),
        ("outs-end-half", game => Change(game, game.Plays, 4, play => play with { OutsMade = 1 })),
        ("outs-continuous", game => Change(game, game.Plays, 3, play => play with { OutsBefore = 0 })),
        ("half-order", game => Change(game, game.Plays, ^1, play => play with { Inning = 3 })),
        ("innings-plays", game => With(game, row => row with { Innings = 9 })),
        ("innings-least", game => With(game, row => row with { Innings = 4 })),
        ("innings-most", game => With(game, row => row with { Innings = 27 })),
        ("innings-scheduled", game => With(game, row => row with { ScheduledInnings = 7 })),
        ("innings-scheduled", game => With(game, row => row with { Season = 2020, ScheduledInnings = 8 })),
        ("innings-scheduled", game => With(game, row => row with { Season = 2023, ScheduledInnings = 7 })),
        ("batting-slots", game => Change(game, game.Batting, 0, line => line with { BattingOrder = 10 })),
        ("batting-hits", game => Change(game, game.Batting, 0, line => line with { Hits = 3 })),
        ("batting-at-bats", game => Change(game, game.Batting, 0, line => line with { AtBats = 3 })),
        ("batting-walks", game => Change(game, game.Batting, 0, line => line with { IntentionalWalks = 3 })),
        ("batting-total-hits", game => With(game, row => row with { AwayHits = 12 })),
        ("batting-plays", game => Change(game, game.Batting, 0, line => line with { PlateAppearances = 4 })),
        ("fielding-errors", game => With(game, row => row with { HomeErrors = 2 })),
        ("line-up-starters", game => Remove(game, game.Lineups, line => line.BattingOrder < 4)),
        ("pitching-earned-runs", game => Change(game, game.Pitching, 0, line => line with { EarnedRuns = 4 })),
        ("pitching-outs", game => Change(game, game.Pitching, 0, line => line with { Outs = 4 })),
        ("pitching-hits", game => Change(game, game.Pitching, 0, line => line with { Hits = 8 })),
        ("pitching-strikes", game => Change(game, game.Pitching, 0, line => line with { Strikes = 99 })),
        ("pitching-decisions", game => With(game, row => row with { WinningPitcherId = "nyapa001" })),
        ("pitches-recorded", game => Remove(game, game.Pitches, _ => true)),
        ("pitch-balls", game => Change(game, game.Pitches, 0, pitch => pitch with { BallsBefore = 4 })),
        ("pitch-strikes", game => Change(game, game.Pitches, 0, pitch => pitch with { StrikesBefore = 3 })),
        ("pitch-plays", game => Change(game, game.Pitches, 0, pitch => pitch with { PlayIndex = 99 })),
        ("game-id", game => With(game, row => row with { GameNumber = 2 })),
        ("both-teams-are-named", game => With(game, row => row with { AwayTeam = "BOS" })),
        ("game-date", game => With(game, row => row with { Season = 2015 })),
        ("team-known", game => With(game, row => row with { AwayTeam = "XYZ" })),
        ("attendance-known", game => With(game, row => row with { Attendance = null })),
        ("attendance-known", game => With(game, row => row with { Season = 2024, Attendance = null })),
        ("attendance-most", game => With(game, row => row with { Attendance = 200_000 })),
        ("duration-most", game => With(game, row => row with { DurationMinutes = 2000 })),
        ("players-known", game => Remove(game, game.Players, player => player.PlayerId == "nyapa001")),
    ];

    public static TheoryData<string, int> Broken => [.. Breaks.Select((one, index) => new TheoryDataRow<string, int>(one.Rule, index))];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_found(string id, int index)
    {
        var broken = Breaks[index].Break(Whole());
        var rule = RuleBook.Default.Rules.Single(rule => rule.Id == id);
        var findings = RuleBook.Default.Check(broken, SourceNames.Retrosheet).Where(finding => finding.Rule == id).ToList();
        Assert.NotEmpty(findings);
        var severity = rule.TermsFor(RuleSubject.Of(broken.Game, SourceNames.Retrosheet))!.Value.Severity;
        Assert.All(findings, finding => Assert.Equal((severity, false), (finding.Severity, finding.Transient)));
        Assert.All(findings, finding => Assert.Matches("^[a-z_]+([[][a-z_]+=[^]]+[]])?$", finding.Path));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Message));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_message_that_names_what_is_expected_carries_both_values(string id, int index)
    {
        var findings = RuleBook.Default.Check(Breaks[index].Break(Whole()), SourceNames.Retrosheet);
        var telling = findings.Where(finding => finding.Rule == id && finding.Message.Contains("expected", StringComparison.Ordinal));
        Assert.All(
            telling,
            finding =>
            {
                Assert.Contains(finding.Found!, finding.Message, StringComparison.Ordinal);
                Assert.Contains(finding.Expected!, finding.Message, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Both_values_are_of_the_place_that_is_named()
    {
        var broken = Breaks.Single(one => one.Rule == "outs-per-half").Break(Whole());
        var finding = RuleBook.Default.Check(broken, SourceNames.Retrosheet).Single(finding => finding.Rule == "outs-per-half");
        Assert.Equal(("4", "at most 3"), (finding.Found, finding.Expected));
    }

    [Fact]
    public void Every_rule_over_the_tables_has_a_game_that_breaks_it() =>
        Assert.Empty(
            RuleBook.Default.Rules.Where(rule => rule.Game is not null).Select(rule => rule.Id).Except(Breaks.Select(one => one.Rule))
        );

    [Fact]
    public void A_whole_game_breaks_only_the_rule_that_it_is_too_short() => Assert.Equal(["innings-least"], Rules(Whole()));

    [Fact]
    public void A_tie_that_does_not_say_so_keeps_a_game_of_the_past_out()
    {
        var level = With(Whole(), row => row with { HomeScore = 1 });
        Assert.Contains(
            RuleBook.Default.Check(level, SourceNames.Retrosheet),
            finding => finding is { Rule: "a-tie-says-so", Severity: FindingSeverity.Error }
        );
        Assert.DoesNotContain("a-tie-says-so", Rules(With(level, row => row with { Status = "tied" })));
        Assert.DoesNotContain("a-tie-says-so", Rules(With(level, row => row with { Status = "forfeited" })));
    }

    [Fact]
    public void In_2020_nobody_was_let_in_and_doubleheaders_were_over_seven_innings()
    {
        var game = With(Whole(), row => row with { Season = 2020, Attendance = null, ScheduledInnings = 7 });
        Assert.Empty(Rules(game).Intersect(["attendance-known", "innings-scheduled"]));
    }

    [Fact]
    public void Before_1988_nobody_expects_pitches_and_before_1920_no_attendance()
    {
        var old = With(
            Remove(Whole(), game => game.Pitches),
            row => row with { Season = 1915, Date = new DateOnly(1915, 4, 5), GameId = "BOS191504050", Attendance = null }
        );
        Assert.Equal(["innings-least"], Rules(old));
    }

    [Fact]
    public void A_rule_holds_for_its_sources_only()
    {
        var broken = Breaks.Single(one => one.Rule == "batting-plays").Break(Whole());
        Assert.DoesNotContain(RuleBook.Default.Check(broken, SourceNames.Gameday), finding => finding.Rule == "batting-plays");
    }

    [Fact]
    public void A_game_of_box_scores_without_plays_breaks_no_rule_about_plays()
    {
        var game = Whole();
        game.Plays.Clear();
        game.Pitches.Clear();
        game.Runners.Clear();
        Assert.Equal(["innings-least"], Rules(game));
    }

    private static IEnumerable<string> Rules(GameTables game) =>
        RuleBook.Default.Check(game, SourceNames.Retrosheet).Select(finding => finding.Rule);

    private static GameTables Whole()
    {
        using var folder = new TemporaryFolder();
        return Assert.Single(Loaded.From(Packed.Zip(folder["tiny.zip"], TinySeason.Files())).Tables);
    }

    private static GameTables Change<TRow>(GameTables game, List<TRow> rows, Index at, Func<TRow, TRow> change)
    {
        rows[at] = change(rows[at]);
        return game;
    }

    private static GameTables Remove<TRow>(GameTables game, List<TRow> rows, Predicate<TRow> condition)
    {
        rows.RemoveAll(condition);
        return game;
    }

    private static GameTables Remove<TRow>(GameTables game, Func<GameTables, List<TRow>> table)
    {
        table(game).Clear();
        return game;
    }

    private static GameTables With(GameTables game, Func<GameRow, GameRow> change)
    {
        var changed = new GameTables(change(game.Game));
        changed.Plays.AddRange(game.Plays);
        changed.Pitches.AddRange(game.Pitches);
        changed.Runners.AddRange(game.Runners);
        changed.Batting.AddRange(game.Batting);
        changed.Pitching.AddRange(game.Pitching);
        changed.Fielding.AddRange(game.Fielding);
        changed.LineScores.AddRange(game.LineScores);
        changed.Lineups.AddRange(game.Lineups);
        changed.Players.AddRange(game.Players);
        changed.Teams.AddRange(game.Teams);
        return changed;
    }
}
