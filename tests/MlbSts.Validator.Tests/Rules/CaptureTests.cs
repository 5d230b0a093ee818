using MlbSts.Json;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Feeds;
using MlbSts.TestSupport;
using MlbSts.Validator.Schemas;
using MlbSts.Validator.Validation;

namespace MlbSts.Validator.Tests.Rules;

/// <summary>Real documents must pass: what they break is no rule.</summary>
public sealed class CaptureTests
{
    [Fact]
    public async Task Every_real_capture_passes()
    {
        var validator = new DocumentValidator(new FeedSchema());
        var finals = 0;
        foreach (var file in Directory.GetFiles(TestData.Path("statsapi/feed_live"), "*.json"))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var gamePk = new FeedView(JsonTree.Parse(bytes)).GamePk;
            var result = await validator.ValidateAsync(gamePk!.Value, bytes);
            Assert.DoesNotContain(result.Findings, finding => finding.Severity == FindingSeverity.Error);
            if (!result.Feed.Status.State.IsFinal())
                continue;
            Assert.NotEqual(Verdict.Review, result.Verdict);
            finals++;
        }
        Assert.True(finals >= 5, $"{finals} finals");
    }

    [Fact]
    public async Task A_real_final_with_one_run_too_many_is_found()
    {
        var file = Directory.GetFiles(TestData.Path("statsapi/feed_live"), "*_F.json")[0];
        var document = JsonTree.Parse(await File.ReadAllBytesAsync(file));
        var gamePk = new FeedView(document).GamePk!.Value;
        var runs = document.At("/liveData/linescore/teams/home/runs")!.AsInt();
        var result = await new DocumentValidator(new FeedSchema()).ValidateAsync(gamePk, document.Replace("/liveData/linescore/teams/home/runs", JsonTree.FromValue(runs + 1)).ToUtf8());
        Assert.Equal(Verdict.Review, result.Verdict);
        Assert.Equal(["boxscore-agrees", "innings-add-up", "last-play-agrees"], result.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Rule).Order());
    }
}
