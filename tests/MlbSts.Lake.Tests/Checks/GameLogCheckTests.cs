using System.Text;
using MlbSts.Lake.Checks;
using MlbSts.Testing;

namespace MlbSts.Lake.Tests.Checks;

public sealed class GameLogCheckTests
{
    [Theory]
    [InlineData(1982)]
    [InlineData(2015)]
    [InlineData(2016)]
    public void The_tables_agree_with_the_game_log_but_for_what_is_explained(int year)
    {
        var games = new List<GameTotals>();
        Loaded.Each(TestData.Path($"retrosheet/events/{year}eve.zip"), game => games.Add(GameTotals.Of(game)));
        using var log = new StreamReader(TestData.Path($"retrosheet/gamelogs/GL{year}.TXT"), Encoding.Latin1);
        var differences = Compare(log, [.. games]).Differences;
        Assert.InRange(differences.Count, 1, 40);
        Assert.True(
            differences.All(difference => difference.Explanation is not null),
            string.Join(Environment.NewLine, differences.Where(difference => difference.Explanation is null))
        );
    }

    [Fact]
    public void A_figure_that_differs_is_named_with_both_values()
    {
        var log = Row("19210501", "0", "NYA", "BOS", score: ("3", "12"), lines: ("102", "(10)2x"), awayHits: "8", homeHits: "13");
        var ours = new GameTotals("BOS192105010", Team("NYA", 3, "102", 8), Team("BOS", 12, "(10)2x", 14));
        var difference = Assert.Single(Compare(new StringReader(log), ours).Differences);
        Assert.Equal(
            ("BOS192105010", "BOS", "hits", "13", "14", null),
            (difference.Subject, difference.Team, difference.Field, difference.Theirs, difference.Ours, difference.Explanation)
        );
        Assert.Equal("BOS192105010 BOS hits: 13, ours 14", difference.ToString());
    }

    [Theory]
    [InlineData("0500100", "050010x", true)]
    [InlineData("040610", "04061", true)]
    [InlineData("0406101", "04061", false)]
    [InlineData("051000", "05010", false)]
    public void A_line_score_may_go_further_than_anyone_batted(string theirs, string ours, bool isExplained)
    {
        var log = Row("19210501", "0", "NYA", "BOS", ("3", "2"), (theirs, "2"), "", "");
        var difference = Assert.Single(
            Compare(new StringReader(log), new GameTotals("BOS192105010", Team("NYA", 3, ours, 1), Team("BOS", 2, "2", 1))).Differences
        );
        Assert.Equal(isExplained, difference.Explanation is not null);
    }

    [Theory]
    [InlineData("assists", 72, "5", 7, true)]
    [InlineData("assists", 72, "6", 7, false)]
    [InlineData("assists", 72, "9", 7, false)]
    [InlineData("pitchers", 66, "2", 3, true)]
    [InlineData("pitchers", 66, "4", 3, false)]
    [InlineData("left on base", 65, "4", 7, true)]
    [InlineData("left on base", 65, "5", 7, false)]
    public void What_the_log_leaves_out_explains_just_so_much(string field, int column, string theirs, int ours, bool isExplained)
    {
        var fields = Row("19210501", "0", "NYA", "BOS", ("3", "2"), ("3", "2"), "", "").TrimEnd().Split(',');
        fields[column] = theirs;
        var home = new TeamGame("BOS", 2, "2", new Dictionary<string, int> { [field] = ours })
        {
            DroppedStrikeAssists = 2,
            IdlePitchers = 1,
            OnBaseAtTheEnd = 3,
        };
        var difference = Assert.Single(
            Compare(new StringReader(string.Join(',', fields)), new GameTotals("BOS192105010", Team("NYA", 3, "3", 1), home)).Differences
        );
        Assert.Equal((field, isExplained), (difference.Field, difference.Explanation is not null));
    }

    [Fact]
    public void A_game_on_one_side_only_is_a_difference()
    {
        var log = Row("19210501", "0", "NYA", "BOS", ("3", "2"), ("3", "2"), "", "");
        var ours = new GameTotals("BOS192105020", Team("NYA", 3, "3", 1), Team("BOS", 2, "2", 1));
        Assert.Equal(
            ["BOS192105010 game: in the log, ours nothing", "BOS192105020 game: nothing, ours in the lake"],
            Compare(new StringReader(log), ours).Differences.Select(difference => difference.ToString())
        );
    }

    [Fact]
    public void What_the_log_leaves_open_and_what_the_lake_does_not_know_are_not_compared()
    {
        var log = Row("19210501", "0", "NYA", "BOS", ("3", "2"), ("", ""), "", "7");
        var ours = new GameTotals("BOS192105010", Team("NYA", 3, "3", 9), new TeamGame("BOS", 2, "", new Dictionary<string, int>()));
        Assert.Empty(Compare(new StringReader(log), ours).Differences);
    }

    [Theory]
    [InlineData("a,b,c", "line 1 has 3 fields")]
    [InlineData("\r\n\r\nx", "line 3 has 1 fields")]
    public void What_is_no_game_log_is_refused(string log, string reason) =>
        Assert.Contains(reason, Assert.Throws<CheckInputException>(() => Compare(new StringReader(log))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_that_never_ends_is_refused() =>
        Assert.Contains(
            "more than",
            Assert.Throws<CheckInputException>(() => Compare(new StringReader(new string('x', 100_000)))).Message,
            StringComparison.Ordinal
        );

    private static CheckReport Compare(TextReader log, params GameTotals[] games) => GameLogCheck.Compare(GameLogRow.Read(log), games);

    private static TeamGame Team(string team, int runs, string lineScore, int hits) =>
        new(team, runs, lineScore, new Dictionary<string, int> { ["hits"] = hits });

    private static string Row(
        string date,
        string number,
        string away,
        string home,
        (string Away, string Home) score,
        (string Away, string Home) lines,
        string awayHits,
        string homeHits
    )
    {
        var fields = new string[GameLogRow.FieldCount];
        Array.Fill(fields, "");
        (fields[0], fields[1], fields[3], fields[6]) = (date, number, away, home);
        (fields[9], fields[10], fields[19], fields[20]) = (score.Away, score.Home, lines.Away, lines.Home);
        (fields[22], fields[50]) = (awayHits, homeHits);
        return string.Join(',', fields.Select(field => $"\"{field}\"")) + "\r\n";
    }
}
