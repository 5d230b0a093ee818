using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Load;

/// <summary><c>sts load</c>, <c>sts check</c> and <c>sts query</c> over a real S3 server.</summary>
public sealed class S3LoadTests
{
    [Fact]
    public async Task A_postseason_is_loaded_once_and_can_be_asked()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>
        {
            ["ObjectStore__Kind"] = "S3",
            ["ObjectStore__Endpoint"] = TestServers.Required("MLBSTS_TEST_S3_ENDPOINT", "an S3 server's address"),
            ["ObjectStore__AccessKey"] = TestServers.Required("MLBSTS_TEST_S3_ACCESS_KEY", "its access key"),
            ["ObjectStore__SecretKey"] = TestServers.Required("MLBSTS_TEST_S3_SECRET_KEY", "its secret key"),
        };
        var zip = TestData.Path("retrosheet/events/1982post.zip");
        // The server may have it from an earlier run: nothing of this bucket can be taken back.
        var first = await RunAsync("load", zip);
        Assert.Contains("post-season 1982: version 1", first, StringComparison.Ordinal);
        Assert.Contains("0 loaded, 0 replaced, 15 unchanged", await RunAsync("load", zip), StringComparison.Ordinal);
        Assert.Contains(
            "15",
            (
                await RunAsync(
                    "query",
                    "select count(*) as games from post_season.games_1982",
                    "--format",
                    "csv",
                    "--cache",
                    folder["cache"]
                )
            ).Split('\n')
        );

        async Task<string> RunAsync(params string[] arguments)
        {
            await using var sts = ServiceProcess.Start("sts", environment, arguments);
            var code = await sts.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.True(code == 0, sts.Output);
            return sts.Output;
        }
    }
}
