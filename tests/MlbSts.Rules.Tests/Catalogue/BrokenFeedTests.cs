using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Rules.Tests.Catalogue;

public sealed class BrokenFeedTests
{
    private static readonly TinyFeed Game = new();

    /// <summary>The rule, where its finding points, and edits (pointer, JSON; nothing takes the place out) that break it.</summary>
    public static TheoryData<string, string, string[]> Broken =>
        new()
        {
            { "status-is-known", "/gameData/status", ["/gameData/status/statusCode", "\"FQ\""] },
            { "timecode-is-there", "/metaData/timeStamp", ["/metaData/timeStamp", "\"soon\""] },
            { "both-teams-are-named", "/gameData/teams", ["/gameData/teams/home/id", "140"] },
            { "official-date-is-there", "/gameData/datetime/officialDate", ["/gameData/datetime/officialDate", ""] },
            { "start-is-a-moment", "/gameData/datetime/dateTime", ["/gameData/datetime/dateTime", "\"10000-01-01T00:00:00Z\""] },
            { "outs-are-at-most-three", "/liveData/linescore/outs", ["/liveData/linescore/outs", "4"] },
            { "plays-are-contiguous", "/liveData/plays/allPlays", ["/liveData/plays/allPlays/0/atBatIndex", "5"] },
            {
                "play-events-stand-once",
                "/liveData/plays/allPlays",
                [
                    "/liveData/plays/allPlays/0/playEvents",
                    """[{"index":0,"playId":"a1"},{"index":1,"playId":"b2"},{"index":2,"playId":"a1"}]""",
                ]
            },
            {
                "play-events-stand-once",
                "/liveData/plays/allPlays",
                ["/liveData/plays/allPlays/0/playEvents", """[{"index":0},{"index":0}]"""]
            },
            { "current-play-is-the-last", "/liveData/plays/currentPlay", ["/liveData/plays/currentPlay/count/balls", "3"] },
            { "innings-add-up", "/liveData/linescore/innings", ["/liveData/linescore/innings/0/away/runs", "6"] },
            { "boxscore-agrees", "/liveData/boxscore/teams", ["/liveData/boxscore/teams/home/teamStats/batting/runs", "6"] },
            {
                "last-play-agrees",
                "/liveData/plays/allPlays",
                ["/liveData/plays/allPlays/1/result/awayScore", "6", "/liveData/plays/currentPlay/result/awayScore", "6"]
            },
            { "innings-count-up", "/liveData/linescore/innings/0/num", ["/liveData/linescore/innings/0/num", "2"] },
            {
                "hits-agree",
                "/liveData/boxscore/teams/away/teamStats/batting/hits",
                ["/liveData/boxscore/teams/away/teamStats/batting/hits", "6"]
            },
            { "final-has-a-score", "/liveData/linescore/teams", ["/liveData/linescore/teams/away/runs", ""] },
            { "final-has-plays", "/liveData/plays/allPlays", ["/liveData/plays/allPlays", "[]", "/liveData/plays/currentPlay", ""] },
            {
                "last-play-is-complete",
                "/liveData/plays/allPlays",
                ["/liveData/plays/allPlays/1/about/isComplete", "false", "/liveData/plays/currentPlay/about/isComplete", "false"]
            },
            { "the-winner-is-named", "/liveData/decisions", ["/liveData/decisions", "{}"] },
            { "the-right-game", "/gamePk", ["/gamePk", "7"] },
            { "the-right-game", "/gamePk", ["/gameData/game/pk", "7"] },
            { "schema", "/gameData/status/detailedState", ["/gameData/status/detailedState", "5"] },
            { "game-can-be-read", "/liveData/plays/allPlays", ["/liveData/plays/allPlays/0/result/awayScore", "5"] },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_document_that_breaks_a_rule_is_found(string rule, string path, string[] edits)
    {
        var document = JsonTree.Parse(Game.Bytes);
        for (var i = 0; i < edits.Length; i += 2)
            document = Edit(document, edits[i], edits[i + 1]);
        var finding = Assert.Single(await CheckAsync(document), finding => finding.Rule == rule);
        Assert.Equal((path, false), (finding.Path, finding.Transient));
        Assert.NotEmpty(finding.Message);
        Assert.Equal(RuleBook.Default.Rules.Single(known => known.Id == rule).Severity, finding.Severity);
    }

    [Fact]
    public async Task A_tie_that_does_not_say_so_is_found_and_one_that_does_is_not()
    {
        var tie = Game with { HomeRuns = 1 };
        var finding = Assert.Single(await CheckAsync(JsonTree.Parse(tie.Bytes)));
        Assert.Equal(("a-tie-says-so", FindingSeverity.Warning), (finding.Rule, finding.Severity));
        Assert.Empty(await CheckAsync(JsonTree.Parse((tie with { Status = "FT" }).Bytes)));
    }

    [Theory]
    [InlineData("R", "P", FindingSeverity.Error)]
    [InlineData("R", "N", FindingSeverity.Warning)]
    [InlineData("S", "B", FindingSeverity.Warning)]
    [InlineData("E", "P", FindingSeverity.Warning)]
    public async Task A_final_without_plays_is_a_warning_where_nobody_promises_them(string type, string gameday, FindingSeverity severity)
    {
        var document = JsonTree.Parse((Game with { Type = type }).Bytes);
        document = document.Replace("/gameData/game", document.At("/gameData/game")!.With("gamedayType", JsonTree.FromValue(gameday)));
        document = document.Replace("/liveData/plays", JsonTree.Object(("allPlays", JsonTree.Array([]))));
        var findings = await CheckAsync(document);
        Assert.Equal(severity, Assert.Single(findings, finding => finding.Rule == "final-has-plays").Severity);
        Assert.Equal(severity, findings.Max(finding => finding.Severity));
    }

    [Fact]
    public void Every_rule_over_a_document_has_one_that_breaks_it()
    {
        var broken = Broken.Select(row => row.Data.Item1).Append("a-tie-says-so").ToHashSet();
        Assert.Empty(RuleBook.Default.Rules.Where(rule => rule.Document is not null).Select(rule => rule.Id).Except(broken));
    }

    [Fact]
    public async Task A_document_that_is_right_breaks_none() => Assert.Empty(await CheckAsync(JsonTree.Parse(Game.Bytes)));

    [Fact]
    public async Task What_is_wrong_while_the_game_goes_on_is_transient_and_an_unknown_status_is_not()
    {
        var live = JsonTree.Parse((Game with { Status = "I", HomeBoxRuns = 5 }).Bytes);
        Assert.Contains(
            await CheckAsync(live),
            finding => finding is { Rule: "boxscore-agrees", Severity: FindingSeverity.Error, Transient: true }
        );
        var unknown = JsonTree.Parse((Game with { Status = "FX" }).Bytes);
        Assert.Contains(await CheckAsync(unknown), finding => finding is { Rule: "status-is-known", Transient: false });
    }

    [Theory]
    [InlineData("S")]
    [InlineData("P")]
    [InlineData("PW")]
    [InlineData("DR")]
    public async Task Before_the_game_there_is_little_to_break(string status)
    {
        var document = JsonTree
            .Parse((Game with { Status = status }).Bytes)
            .Replace(
                "/liveData",
                JsonTree.Parse(
                    """{"plays":{"allPlays":[]},"linescore":{"innings":[],"teams":{"away":{},"home":{}}},"boxscore":{"teams":{}}}"""u8.ToArray()
                )
            );
        Assert.Empty(await CheckAsync(document));
    }

    private static Task<IReadOnlyList<Finding>> CheckAsync(JsonTree document) =>
        RuleBook.Default.CheckAsync(new FeedView(document), Game.Game);

    internal static JsonTree Edit(JsonTree document, string place, string json)
    {
        if (json.Length > 0)
            return document.Replace(place, JsonTree.Parse(System.Text.Encoding.UTF8.GetBytes(json)));
        var cut = place.LastIndexOf('/');
        return document.Replace(place[..cut], document.At(place[..cut])!.Without(place[(cut + 1)..]));
    }
}
