using System.Text;
using MlbSts.Games.Tables;
using MlbSts.Lake.Checks;
using MlbSts.Testing;

namespace MlbSts.Lake.Tests.Checks;

public sealed class StandingsCheckTests
{
    private static readonly GameRow[] Games =
    [
        Game(1, 3, 2),
        Game(2, 0, 5),
        Game(3, 4, 4) with
        {
            Status = "tied",
        },
        Game(4, 9, 0) with
        {
            GameType = "W",
        },
        Game(5, 9, 0) with
        {
            Status = "suspended",
        },
        Game(6, 9, 0) with
        {
            Season = 2017,
        },
    ];

    [Fact]
    public void Standings_that_agree_have_no_difference() =>
        Assert.Empty(StandingsCheck.Compare(Standings((147, 3, 1, 1, 7, 11), (111, 3, 1, 1, 11, 7)), Games).Differences);

    [Fact]
    public void A_figure_that_differs_and_a_team_on_one_side_are_named() =>
        Assert.Equal(
            [
                "2016 BOS team: nothing, ours in the lake",
                "2016 TOR team: in the standings, ours nothing",
                "2016 NYA wins: 2, ours 1",
                "2016 NYA runs scored: 8, ours 7",
            ],
            StandingsCheck
                .Compare(Standings((147, 3, 2, 1, 8, 11), (141, 0, 0, 0, 0, 0)), Games)
                .Differences.Select(difference => difference.ToString())
        );

    [Theory]
    [InlineData("dsotm_standings.json", 30)]
    [InlineData("mlbt_standings.json", 30)]
    [InlineData("zss_standings_8390930.json", 6)]
    public void Answers_of_the_Stats_API_are_read(string file, int teams)
    {
        var differences = StandingsCheck.Compare(TestData.Bytes($"statsapi/meta/{file}"), []).Differences;
        Assert.Equal(teams, differences.Count);
        Assert.All(differences, difference => Assert.Equal("in the standings", difference.Theirs));
    }

    [Fact]
    public void Standings_of_spring_training_are_refused() =>
        Assert.Contains(
            "springTraining",
            Assert
                .Throws<CheckInputException>(() =>
                    StandingsCheck.Compare(TestData.Bytes("statsapi/meta/mlbt_standings-spring-training.json"), [])
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "records": [] }""")]
    [InlineData("""{ "records": [ { "teamRecords": [ { "season": "x" } ] } ] }""")]
    public void What_is_no_answer_of_the_Stats_API_is_refused(string json) =>
        Assert.Throws<CheckInputException>(() => StandingsCheck.Compare(Encoding.UTF8.GetBytes(json), []));

    private static GameRow Game(int day, int away, int home) =>
        new()
        {
            Season = 2016,
            Date = new DateOnly(2016, 5, day),
            GameType = "R",
            Status = "final",
            AwayTeam = "NYA",
            HomeTeam = "BOS",
            HomeTeamId = 111,
            AwayScore = away,
            HomeScore = home,
        };

    private static byte[] Standings(params (int Id, int Games, int Wins, int Losses, int Scored, int Allowed)[] teams) =>
        Encoding.UTF8.GetBytes(
            $$"""
        { "records": [ { "standingsType": "regularSeason", "teamRecords": [ {{string.Join(',', teams.Select(team =>
            $$"""{ "team": { "id": {{team.Id}} }, "season": "2016", "gamesPlayed": {{team.Games}}, "wins": {{team.Wins}}, "losses": {{team.Losses}}, "runsScored": {{team.Scored}}, "runsAllowed": {{team.Allowed}} }"""))}} ] } ] }
        """
        );
}
