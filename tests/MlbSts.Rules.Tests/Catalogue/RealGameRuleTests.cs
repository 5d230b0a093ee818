using MlbSts.Games.Tables;
using MlbSts.Testing;

namespace MlbSts.Rules.Tests.Catalogue;

/// <summary>Games that were played break no rule.</summary>
public sealed class RealGameRuleTests
{
    // Warnings that the three seasons give, by rule: single-admission doubleheaders have one attendance, umpires' counts went astray, and
    // data,er of TEX201507300 charges a reliever with a run that the plays charge to nobody he faced.
    private static readonly string[] Expected = ["attendance-known", "pitch-balls", "pitching-earned-runs"];

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
        var warnings = new HashSet<string>();
        Loaded.Each(
            TestData.Path($"retrosheet/events/{archive}.zip"),
            game =>
            {
                foreach (var finding in RuleBook.Default.Check(game, SourceNames.Retrosheet))
                {
                    var text = $"{game.Game.GameId} {finding.Rule}: {finding.Message}";
                    if (finding.Severity == FindingSeverity.Warning)
                        warnings.Add(finding.Rule);
                    else
                        errors.Add(text);
                }
            }
        );
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
        Assert.Empty(warnings.Except(Expected));
    }
}
