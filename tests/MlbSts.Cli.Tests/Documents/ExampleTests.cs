using MlbSts.Cli.Tests.Query;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Documents;

/// <summary>The example that the README loads and asks gives what is written there.</summary>
public sealed class ExampleTests
{
    [Fact]
    public async Task The_example_of_the_README_loads_and_answers_as_it_says()
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(TestData.RepositoryRoot, "README.md"))).ReplaceLineEndings("\n");
        const string Ask = "sts query --store data/example \"";
        var sql = readme[(readme.IndexOf(Ask, StringComparison.Ordinal) + Ask.Length)..].Split('"')[0];
        Assert.Contains("sts load examples/retrosheet --store data/example\n", readme, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        await using var load = ServiceProcess.Start(
            "sts",
            "load",
            Path.Combine(TestData.RepositoryRoot, "examples", "retrosheet"),
            "--store",
            folder["store"]
        );
        Assert.Equal(0, await load.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("3 games found: 3 loaded", load.Output, StringComparison.Ordinal);
        var answer = await QueryFixture.Run(["--store", folder["store"], "--cache", folder["cache"], "--format", "csv", sql]);
        Assert.True(answer.Code == 0, answer.Error);
        foreach (var row in answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains($"\n{row}\n", readme, StringComparison.Ordinal);
        Assert.Equal(4, answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
