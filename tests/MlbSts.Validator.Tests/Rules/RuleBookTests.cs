using MlbSts.Json;
using MlbSts.Messaging.Messages;
using MlbSts.Validator.Rules;
using MlbSts.Validator.Schemas;
using MlbSts.Validator.Validation;

namespace MlbSts.Validator.Tests.Rules;

public sealed class RuleBookTests
{
    private static readonly TinyFeed Game = new();
    private static readonly DocumentValidator Validator = new(new FeedSchema());

    /// <summary>The rule, where its finding points, and edits (pointer, JSON; nothing takes the place out) that break it.</summary>
    public static TheoryData<string, string, string[]> Broken => new()
    {
        { "status-is-known", "/gameData/status", ["/gameData/status/statusCode", "\"FQ\""] },
        { "timecode-is-there", "/metaData/timeStamp", ["/metaData/timeStamp", "\"soon\""] },
        { "both-teams-are-named", "/gameData/teams", ["/gameData/teams/home/id", "140"] },
        { "official-date-is-there", "/gameData/datetime/officialDate", ["/gameData/datetime/officialDate", ""] },
        { "outs-are-at-most-three", "/liveData/linescore/outs", ["/liveData/linescore/outs", "4"] },
        { "plays-are-contiguous", "/liveData/plays/allPlays", ["/liveData/plays/allPlays/0/atBatIndex", "5"] },
        { "current-play-is-the-last", "/liveData/plays/currentPlay", ["/liveData/plays/currentPlay/count/balls", "3"] },
        { "innings-add-up", "/liveData/linescore/innings", ["/liveData/linescore/innings/0/away/runs", "6"] },
        { "boxscore-agrees", "/liveData/boxscore/teams", ["/liveData/boxscore/teams/home/teamStats/batting/runs", "6"] },
        { "last-play-agrees", "/liveData/plays/allPlays", ["/liveData/plays/allPlays/1/result/awayScore", "6", "/liveData/plays/currentPlay/result/awayScore", "6"] },
        { "innings-count-up", "/liveData/linescore/innings/0/num", ["/liveData/linescore/innings/0/num", "2"] },
        { "hits-agree", "/liveData/boxscore/teams/away/teamStats/batting/hits", ["/liveData/boxscore/teams/away/teamStats/batting/hits", "6"] },
        { "final-has-a-score", "/liveData/linescore/teams", ["/liveData/linescore/teams/away/runs", ""] },
        { "final-has-plays", "/liveData/plays/allPlays", ["/liveData/plays/allPlays", "[]", "/liveData/plays/currentPlay", ""] },
        { "last-play-is-complete", "/liveData/plays/allPlays", ["/liveData/plays/allPlays/1/about/isComplete", "false", "/liveData/plays/currentPlay/about/isComplete", "false"] },
        { "the-winner-is-named", "/liveData/decisions", ["/liveData/decisions", "{}"] },
        { "the-right-game", "/gamePk", ["/gamePk", "7"] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_document_that_breaks_a_rule_is_found(string rule, string path, string[] edits)
    {
        var document = JsonTree.Parse(Game.Bytes);
        for (var i = 0; i < edits.Length; i += 2)
            document = Edit(document, edits[i], edits[i + 1]);
        var result = await Validator.ValidateAsync(Game.Game, document.ToUtf8());
        var finding = Assert.Single(result.Findings, finding => finding.Rule == rule);
        Assert.Equal(path, finding.Path);
        Assert.NotEmpty(finding.Message);
        var expected = RuleBook.Rules.SingleOrDefault(known => known.Name == rule)?.Severity ?? FindingSeverity.Error;
        Assert.Equal(expected, finding.Severity);
        if (expected == FindingSeverity.Error)
            Assert.Equal(Verdict.Review, result.Verdict);
        else
            Assert.NotEqual(Verdict.Valid, result.Verdict);
    }

    [Fact]
    public async Task A_tie_that_does_not_say_so_is_found_and_one_that_does_is_not()
    {
        var tie = Game with { HomeRuns = 1 };
        Assert.Equal("a-tie-says-so", Assert.Single((await Validator.ValidateAsync(tie.Game, tie.Bytes)).Findings).Rule);
        var said = tie with { Status = "FT" };
        Assert.Empty((await Validator.ValidateAsync(said.Game, said.Bytes)).Findings);
    }

    [Fact]
    public void Every_rule_has_a_document_that_breaks_it()
    {
        var broken = Broken.Select(row => row.Data.Item1).Append("a-tie-says-so").ToHashSet();
        Assert.Empty(RuleBook.Rules.Select(rule => rule.Name).Except(broken));
        Assert.Equal(RuleBook.Rules.Count, RuleBook.Rules.DistinctBy(rule => rule.Name).Count());
    }

    [Fact]
    public async Task A_document_that_is_right_is_valid()
    {
        var result = await Validator.ValidateAsync(Game.Game, Game.Bytes);
        Assert.Empty(result.Findings);
        Assert.Equal(Verdict.Valid, result.Verdict);
    }

    [Theory]
    [InlineData("S")]
    [InlineData("P")]
    [InlineData("PW")]
    [InlineData("DR")]
    public async Task Before_the_game_there_is_little_to_break(string status)
    {
        var document = JsonTree.Parse((Game with { Status = status }).Bytes)
            .Replace("/liveData", JsonTree.Parse("""{"plays":{"allPlays":[]},"linescore":{"innings":[],"teams":{"away":{},"home":{}}},"boxscore":{"teams":{}}}"""u8.ToArray()));
        Assert.Empty((await Validator.ValidateAsync(Game.Game, document.ToUtf8())).Findings);
    }

    internal static JsonTree Edit(JsonTree document, string place, string json)
    {
        if (json.Length > 0)
            return document.Replace(place, JsonTree.Parse(System.Text.Encoding.UTF8.GetBytes(json)));
        var cut = place.LastIndexOf('/');
        return document.Replace(place[..cut], document.At(place[..cut])!.Without(place[(cut + 1)..]));
    }
}
