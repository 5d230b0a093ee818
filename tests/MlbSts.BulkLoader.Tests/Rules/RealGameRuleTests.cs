using System.Diagnostics;
using MlbSts.BulkLoader.Rules;
using MlbSts.BulkLoader.Tests.Sources.Retrosheet;
using MlbSts.Lake.Schema;
using MlbSts.TestSupport;

namespace MlbSts.BulkLoader.Tests.Rules;

/// <summary>Games that were played break no rule.</summary>
public sealed class RealGameRuleTests
{
    [Theory]
    [InlineData("1982eve")]
    [InlineData("1982as")]
    [InlineData("1982post")]
    [InlineData("2015eve")]
    [InlineData("2015as")]
    [InlineData("2015post")]
    [InlineData("2016eve")]
    [InlineData("2016as")]
    [InlineData("2016post")]
    public void Games_of_Retrosheet_break_no_rule(string archive)
    {
        var errors = new List<string>();
        var warnings = new Dictionary<string, int>();
        var watch = new Stopwatch();
        Loaded.Each(TestData.Path($"retrosheet/events/{archive}.zip"), "", game =>
        {
            watch.Start();
            foreach (var finding in RuleSet.Default.Check(game, SourceNames.Retrosheet))
            {
                if (finding.Severity == RuleSeverity.Error)
                    errors.Add($"{game.Game.GameId} {finding.RuleId}: {finding.Message}");
                else
                    warnings[finding.RuleId] = warnings.GetValueOrDefault(finding.RuleId) + 1;
            }
            watch.Stop();
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"{archive} {watch.ElapsedMilliseconds} ms " + string.Join(", ", warnings));
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
    }
}
