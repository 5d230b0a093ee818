using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using MlbSts.Testing;

namespace MlbSts.Rules.Tests.Catalogue;

/// <summary>Real documents must pass: what they break is no rule.</summary>
public sealed class CaptureTests
{
    [Fact]
    public async Task Every_real_capture_passes()
    {
        var finals = 0;
        var found = new List<string>();
        foreach (var feed in Captures())
        {
            var findings = await RuleBook.Default.CheckAsync(feed, feed.GamePk!.Value);
            found.AddRange(findings.Select(finding => $"{feed.GamePk} {feed.Timecode}: {finding.Severity} {finding}"));
            finals += feed.Status.State.IsFinal() ? 1 : 0;
        }
        Assert.Empty(found);
        Assert.True(finals >= 5, $"{finals} finals");
    }

    [Fact]
    public async Task A_final_is_held_against_what_only_its_rows_tell()
    {
        foreach (var feed in Captures().Where(feed => feed.Status.State.IsFinal()))
        {
            // One hit more in the line of whoever batted first: every total of the document stays as it is.
            var place = "/liveData/boxscore/teams/home/players";
            var batter = feed.Root.At(place)!.Members.First(player => player.Value.At("/stats/batting/hits")?.AsInt() > 0).Key;
            var hits = $"{place}/{batter}/stats/batting/hits";
            var broken = new FeedView(feed.Root.Replace(hits, JsonTree.FromValue(feed.Root.At(hits)!.AsInt()!.Value + 1)));
            var findings = await RuleBook.Default.CheckAsync(broken, feed.GamePk!.Value);
            Assert.Contains(
                findings,
                finding =>
                    finding is { Rule: "batting-total-hits", Severity: FindingSeverity.Error }
                    && finding.Path.StartsWith("batting[team=", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Loaded_they_break_no_rule_either()
    {
        var errors = new List<string>();
        var games = 0;
        Loaded.Each(
            TestData.Path("statsapi/feed_live"),
            game =>
            {
                games++;
                var findings = RuleBook
                    .Default.Check(game, SourceNames.StatsApi)
                    .Where(finding => finding.Severity == FindingSeverity.Error);
                errors.AddRange(findings.Select(finding => $"{game.Game.GameId}: {finding}"));
            }
        );
        Assert.Empty(errors);
        Assert.True(games >= 5, $"{games} games");
    }

    [Fact]
    public async Task A_real_final_with_one_run_too_many_is_found()
    {
        var feed = Captures().First(feed => feed.Status.State.IsFinal());
        var runs = feed.Root.At("/liveData/linescore/teams/home/runs")!.AsInt();
        var wrong = new FeedView(feed.Root.Replace("/liveData/linescore/teams/home/runs", JsonTree.FromValue(runs + 1)));
        var findings = await RuleBook.Default.CheckAsync(wrong, feed.GamePk!.Value);
        Assert.Equal(
            ["boxscore-agrees", "innings-add-up", "last-play-agrees"],
            findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Rule).Order()
        );
    }

    private static IEnumerable<FeedView> Captures() =>
        Directory
            .GetFiles(TestData.Path("statsapi/feed_live"), "*.json")
            .Concat(Directory.GetFiles(TestData.Path("statsapi/feed_live_derived"), "*.json"))
            .Order(StringComparer.Ordinal)
            .Select(file => new FeedView(JsonTree.ParseOwned(File.ReadAllBytes(file))));
}
