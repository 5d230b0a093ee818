using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.Messaging.Tests.Behaviour;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests;

/// <summary>librdkafka aborts the process where some requests are answered with no broker; no answer may do that.</summary>
public sealed class FencedBrokerTests
{
    [Fact]
    public async Task A_broker_that_is_fenced_is_told_as_such_and_ends_no_process()
    {
        await using var fenced = new FencedBroker();
        await using var broker = TestBroker.Shared(fenced.BootstrapServers, "", "consumer");
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(new Recorder()));
        await Eventually.HoldsAsync(() => service.Lines.Has("TopicsNotReady"), service.Lines.ToString);
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(service)).Status);
        fenced.IsFenced = true;
        HealthCheckResult kafka = default;
        for (var round = 0; round < 10 && !IsToldAsFenced(kafka); round++)
            kafka = await CheckAsync(service);
        Assert.True(IsToldAsFenced(kafka), kafka.Description);
        Assert.Equal(HealthStatus.Unhealthy, kafka.Status);
    }

    private static bool IsToldAsFenced(HealthCheckResult kafka) =>
        kafka.Description?.Contains("answers that there is no broker", StringComparison.Ordinal) ?? false;

    /// <summary>Asks anew: what the service's own check heard is good for some seconds.</summary>
    private static async Task<HealthCheckResult> CheckAsync(TestService service)
    {
        var check = ActivatorUtilities.CreateInstance<KafkaHealthCheck>(service.Services);
        return await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
    }
}
