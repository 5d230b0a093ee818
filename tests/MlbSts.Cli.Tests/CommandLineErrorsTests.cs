using MlbSts.Testing;

namespace MlbSts.Cli.Tests;

/// <summary>Every way to call sts wrongly says in a sentence what and what is allowed, and ends with 2.</summary>
public sealed class CommandLineErrorsTests
{
    [Theory]
    [InlineData("lod", "lod")]
    [InlineData("load", "PATH")]
    [InlineData("load x --season abc", "--season is 'abc': a whole number is expected.")]
    [InlineData("load x --from never", "--from is 'never': a date such as 2025-07-04 is expected.")]
    [InlineData("load x --lease soon", "--lease is 'soon': a whole number is expected.")]
    [InlineData("load x --lease 0", "1 to 600")]
    [InlineData("query SELECT --max-rows x", "--max-rows is 'x': a whole number is expected.")]
    [InlineData("query SELECT --threads 2000", "1 to 1024")]
    [InlineData("dictionary more", "more")]
    [InlineData("load . --store /dev/null/x", "/dev/null")]
    public async Task A_command_that_cannot_be_run_says_why(string commandLine, string told)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["games.csv"], "game_id,date,home,away\n");
        await using var sts = ServiceProcess.Start(
            "sts",
            commandLine.Replace(" . ", $" {folder.Path} ", StringComparison.Ordinal).Split(' ')
        );
        Assert.Equal(2, await sts.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains(told, sts.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", sts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_of_the_environment_that_is_wrong_is_named()
    {
        await using var sts = ServiceProcess.Start(
            "sts",
            new Dictionary<string, string> { ["ObjectStore__Kindd"] = "s3" },
            ["query", "SELECT 1"]
        );
        Assert.Equal(2, await sts.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("Kindd", sts.Output, StringComparison.Ordinal);
        Assert.Contains("Known here: Kind,", sts.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", sts.Output, StringComparison.Ordinal);
    }
}
