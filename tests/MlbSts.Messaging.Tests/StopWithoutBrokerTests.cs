using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MlbSts.Messaging.Bootstrap;

namespace MlbSts.Messaging.Tests;

/// <summary>A process that is told to stop while it asks a broker that is not there.</summary>
public sealed class StopWithoutBrokerTests
{
    [Fact]
    public async Task It_ends_without_a_failure()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("MLBSTS_TEST_LONG") == "1",
            "Takes the ten seconds of a request: set MLBSTS_TEST_LONG=1."
        );
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Kafka:BootstrapServers", "127.0.0.1:1")]);
        builder.AddMessaging("scorer");
        using var host = builder.Build();
        var bootstrap = host.Services.GetServices<IHostedService>().OfType<TopicBootstrap>().Single();
        await bootstrap.StartAsync(TestContext.Current.CancellationToken);
        // In the middle of its first question, which takes ten seconds to fail.
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
        await bootstrap.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(bootstrap.ExecuteTask?.IsCompletedSuccessfully, bootstrap.ExecuteTask?.Exception?.ToString());
    }
}
