using System.Text;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using MlbSts.Testing;

namespace MlbSts.StatsApi.Tests.Feeds;

public sealed class GameChangesTests
{
    private const string Over = """{"about":{"isComplete":true},"result":{"event":"Single"},"playEvents":[{"isPitch":true}]}""";
    private const string Open = """{"about":{"isComplete":false},"playEvents":[{"isPitch":true}]}""";

    [Theory]
    [InlineData($"{Over},{Open}", $"{Over},{Open}", "")]
    [InlineData(Over, $"{Over},{Open}", "PlayAdded /1, PitchAdded /1/playEvents/0")]
    [InlineData(
        Open,
        """{"about":{"isComplete":false},"playEvents":[{"isPitch":true},{"isPitch":false},{"isPitch":true}]}""",
        "ActionAdded /0/playEvents/1, PitchAdded /0/playEvents/2"
    )]
    [InlineData(Open, Over, "PlayCompleted /0")]
    [InlineData(
        Over,
        """{"about":{"isComplete":true},"result":{"event":"Field Error"},"playEvents":[{"isPitch":true}]}""",
        "PlayCorrected /0"
    )]
    [InlineData($"{Over},{Open}", Over, "PlayRemoved /1")]
    [InlineData(Over, Open, "PlayCorrected /0")]
    public void Plays_are_told_apart_by_what_became_of_them(string before, string after, string expected)
    {
        var changes = GameChanges.Between(Feed(before), Feed(after));
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                changes.Select(change => $"{change.Kind} {change.Path.Replace("/liveData/plays/allPlays", "", StringComparison.Ordinal)}")
            )
        );
    }

    [Fact]
    public void Status_score_line_up_and_box_score_are_named_with_their_place()
    {
        var changes = GameChanges.Between(
            Feed(Over),
            Feed(Over, status: "F", runs: 3, order: "[1,3]", stats: """{"batting":{"hits":2}}""")
        );
        Assert.Equal(
            [
                new(GameChangeKind.Status, "/gameData/status"),
                new(GameChangeKind.Score, "/liveData/linescore/teams/home/runs"),
                new(GameChangeKind.Lineup, "/liveData/boxscore/teams/home/battingOrder"),
                new GameChange(GameChangeKind.Boxscore, "/liveData/boxscore/teams/home/teamStats"),
            ],
            changes
        );
        Assert.Empty(GameChanges.Between(null, Feed(Over)));
    }

    [Fact]
    public void Of_many_the_first_hundred_are_told() =>
        Assert.Equal(GameChanges.Most, GameChanges.Between(Feed(""), Feed(string.Join(',', Enumerable.Repeat(Over, 90)))).Count);

    [Fact]
    public void The_real_diff_adds_a_pitch()
    {
        var before = new FeedView(JsonTree.Parse(TestData.Bytes("statsapi/feed_live/746139_20240612_041248_R_I.json")));
        var after = new FeedView(JsonTree.Parse(TestData.Bytes("statsapi/feed_live_derived/746139_20240612_041302_R_I_derived.json")));
        var kinds = GameChanges.Between(before, after).Select(change => change.Kind).ToHashSet();
        Assert.Contains(GameChangeKind.PitchAdded, kinds);
        Assert.DoesNotContain(GameChangeKind.PlayCorrected, kinds);
        Assert.DoesNotContain(GameChangeKind.PlayRemoved, kinds);
    }

    private static FeedView Feed(string plays, string status = "I", int runs = 2, string order = "[1,2]", string stats = "{}") =>
        new(
            JsonTree.Parse(
                Encoding.UTF8.GetBytes(
                    $$$"""
                    {"gamePk":7,"gameData":{"status":{"statusCode":"{{{status}}}"}},"liveData":{"plays":{"allPlays":[{{{plays}}}]},
                     "linescore":{"teams":{"home":{"runs":{{{runs}}} } } },
                     "boxscore":{"teams":{"home":{"battingOrder":{{{order}}},"teamStats":{{{stats}}} } } } } }
                    """
                )
            )
        );
}
