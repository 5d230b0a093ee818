using System.ComponentModel.DataAnnotations;
using MlbSts.Rules;
using MlbSts.Testing;

namespace MlbSts.Validator.Tests;

public sealed class ValidatorOptionsTests
{
    [Fact]
    public void Without_a_file_the_rules_are_as_they_are() => Assert.Same(RuleBook.Default, new ValidatorOptions().Book());

    [Fact]
    public async Task A_file_of_rules_is_taken_and_one_that_makes_no_sense_is_refused_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        var options = new ValidatorOptions { Rules = folder["rules.json"] };
        Assert.Contains("cannot be read", Assert.Single(Problems(options)), StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["rules.json"], """{ "score-most": { "bound": 40 } }""");
        Assert.Empty(Problems(options));
        Assert.Equal(40, options.Book().Rules.Single(rule => rule.Id == "score-most").Bound);
        await File.WriteAllTextAsync(folder["rules.json"], """{ "score-most": { "severity": "fatal" } }""");
        Assert.Contains("the severities are info, warning, error", Assert.Single(Problems(options)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Problems(ValidatorOptions options) =>
        options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!);
}
