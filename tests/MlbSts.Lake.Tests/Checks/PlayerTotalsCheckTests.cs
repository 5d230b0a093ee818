using MlbSts.Games.Tables;
using MlbSts.Lake.Checks;
using MlbSts.Testing;

namespace MlbSts.Lake.Tests.Checks;

public sealed class PlayerTotalsCheckTests
{
    private static readonly PlayerRow[] Players =
    [
        new()
        {
            PlayerId = "ramij001",
            RetroId = "ramij001",
            MlbId = 777,
            FullName = "José Ramírez",
            FirstName = "José",
            LastName = "Ramírez",
            Team = "CLE",
        },
        new()
        {
            PlayerId = "smitj001",
            FullName = "John Smith",
            Team = "BOS",
        },
        new()
        {
            PlayerId = "smitj002",
            FullName = "John Smith",
            Team = "NYA",
        },
    ];

    private static readonly BattingRow[] Batting =
    [
        Batter("ramij001", "CLE", 1, atBats: 4, hits: 2),
        Batter("ramij001", "CLE", 2, atBats: 5, hits: 3),
        Batter("smitj001", "BOS", 1, atBats: 3, hits: 1),
        Batter("smitj002", "NYA", 1, atBats: 2, hits: 0),
    ];

    private static readonly PitchingRow[] Pitching =
    [
        new()
        {
            GameId = "BOS201605010",
            PlayerId = "smitj001",
            Team = "BOS",
            Outs = 20,
            EarnedRuns = 2,
            Decision = "W",
        },
    ];

    [Theory]
    [InlineData("ramij001")]
    [InlineData("777")]
    [InlineData("Jose Ramirez")]
    [InlineData("\"Ramírez, José\"")]
    public void A_player_is_found_by_code_number_or_name(string player)
    {
        var report = Compare($"Player,AB,H,AVG\n{player},9,5,.556\n");
        Assert.Equal((CheckKind.Batting, 1), (report.Kind, report.Compared));
        Assert.Empty(report.Differences);
        Assert.Empty(report.Problems);
        Assert.Equal(["AVG"], report.IgnoredColumns);
    }

    [Fact]
    public void A_total_that_differs_names_the_game_that_would_explain_it()
    {
        var difference = Assert.Single(Compare("Name,G,AB,H\nJosé Ramírez,2,9,2\n").Differences);
        Assert.Equal(("José Ramírez", "hits", "2", "5"), (difference.Subject, difference.Field, difference.Theirs, difference.Ours));
        Assert.Equal(["CLE201605020"], difference.Games);
    }

    [Fact]
    public void Namesakes_are_told_apart_by_team_or_not_at_all()
    {
        var report = Compare("Name,Tm,H\nJohn Smith,NYY,0\nJohn Smith,BOS,1\nJohn Smith,TOT,1\nNobody At All,,1\n");
        Assert.Equal(2, report.Compared);
        Assert.Empty(report.Differences);
        Assert.Collection(
            report.Problems,
            problem => Assert.Contains("line 4: 'John Smith' is the name of several", problem, StringComparison.Ordinal),
            problem => Assert.Contains("line 5: 'Nobody At All' has no game", problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Innings_are_thirds_after_the_point()
    {
        var report = Compare("id,IP,ER,W,L\nsmitj001,6.2,3,1,0\n");
        Assert.Equal(CheckKind.Pitching, report.Kind);
        Assert.Equal("earned_runs", Assert.Single(report.Differences).Field);
        Assert.Equal(
            ("20", "19"),
            (Compare("id,IP\nsmitj001,6.1\n").Differences[0].Ours, Compare("id,IP\nsmitj001,6.1\n").Differences[0].Theirs)
        );
        Assert.Contains("'6.5' is no outs", Assert.Single(Compare("id,IP\nsmitj001,6.5\n").Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_some_games_do_not_have_is_not_compared() => Assert.Empty(Compare("id,IBB\nramij001,9\n").Differences);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("AB,H\n1,2\n", "no column names the player")]
    [InlineData("Name,Rank\nx,1\n", "no column is a figure")]
    public void A_table_without_a_usable_header_is_refused(string csv, string reason) =>
        Assert.Contains(reason, Assert.Throws<CheckInputException>(() => Compare(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_of_another_length_is_a_problem_of_that_line()
    {
        var report = Compare("Name,AB,H\nJosé Ramírez,9\nramij001,9,5\n");
        Assert.Equal("line 2 has 2 fields, the header 3", Assert.Single(report.Problems));
        Assert.Equal(1, report.Compared);
    }

    [Fact]
    public void Official_totals_of_a_season_are_those_of_the_event_files()
    {
        var batting = new List<BattingRow>();
        var pitching = new List<PitchingRow>();
        var players = new List<PlayerRow>();
        Loaded.Each(
            TestData.Path("retrosheet/events/2016eve.zip"),
            game =>
            {
                batting.AddRange(game.Batting);
                pitching.AddRange(game.Pitching);
                players.AddRange(game.Players);
            }
        );
        var batters = PlayerTotalsCheck.Compare(
            new StringReader("Name,Tm,G,AB,R,H,2B,3B,HR,RBI,BB,SO\nDavid Ortiz,BOS,151,537,79,169,48,1,38,127,80,86\n"),
            batting,
            pitching,
            players
        );
        Assert.Empty(batters.Problems);
        Assert.Empty(batters.Differences);
        var pitchers = PlayerTotalsCheck.Compare(
            new StringReader("Name,Tm,W,L,GS,IP,ER,SO\nJustin Verlander,DET,16,9,34,227.2,77,254\n"),
            batting,
            pitching,
            players
        );
        Assert.Empty(pitchers.Problems);
        Assert.Empty(pitchers.Differences);
    }

    private static CheckReport Compare(string csv) => PlayerTotalsCheck.Compare(new StringReader(csv), Batting, Pitching, Players);

    private static BattingRow Batter(string player, string team, int day, int atBats, int hits) =>
        new()
        {
            GameId = $"{team}2016050{day}0",
            PlayerId = player,
            Team = team,
            AtBats = atBats,
            Hits = hits,
        };
}
