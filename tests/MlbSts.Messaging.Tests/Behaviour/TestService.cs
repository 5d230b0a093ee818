using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging.Consuming;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>A process of the system as the tests see it: a host with messaging, and what it logged.</summary>
public sealed class TestService : IAsyncDisposable
{
    private readonly IHost host;

    private TestService(IHost host, LogLines lines)
    {
        this.host = host;
        Lines = lines;
    }

    public LogLines Lines { get; }

    public IServiceProvider Services => host.Services;

    public IMessagePublisher Publisher => host.Services.GetRequiredService<IMessagePublisher>();

    public static async Task<TestService> StartAsync(
        TestBroker broker,
        Action<IServiceCollection>? configure = null,
        params (string Name, string Value)[] settings
    )
    {
        var service = Build(broker, builder => configure?.Invoke(builder.Services), settings);
        await service.StartAsync();
        return service;
    }

    public static TestService Build(
        TestBroker broker,
        Action<IHostApplicationBuilder> configure,
        params (string Name, string Value)[] settings
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(broker.Settings);
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => new KeyValuePair<string, string?>("Kafka:" + setting.Name, setting.Value))
        );
        var lines = new LogLines();
        builder.Logging.AddProvider(lines);
        configure(builder);
        if (builder.Services.All(service => service.ServiceType != typeof(IMessagePublisher)))
            builder.AddMessaging("tests");
        return new TestService(builder.Build(), lines);
    }

    /// <summary>Waits until every consumer has been given partitions or told that it has none.</summary>
    public Task JoinedAsync() =>
        Eventually.HoldsAsync(
            () => Services.GetServices<IHostedService>().OfType<MessageConsumerService>().All(consumer => consumer.Joined),
            () => $"a consumer did not join:\n{Lines}"
        );

    public Task StartAsync() => host.StartAsync();

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
