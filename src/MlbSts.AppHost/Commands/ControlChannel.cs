using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MlbSts.Messaging;

namespace MlbSts.AppHost.Commands;

/// <summary>Sends what admins ask for to the services, over the broker of the application.</summary>
/// <param name="broker">Known once the application runs.</param>
internal sealed class ControlChannel(IResourceWithConnectionString broker) : IAsyncDisposable
{
    /// <summary>Who asks, in the messages.</summary>
    public const string IssuedBy = "apphost";

    private readonly SemaphoreSlim _gate = new(1);
    private IHost? _host;

    /// <summary>Sends a command.</summary>
    public async Task SendAsync<T>(T command, CancellationToken cancellationToken)
        where T : IMessage
    {
        var host = await HostAsync(cancellationToken);
        await host.Services.GetRequiredService<IMessagePublisher>().PublishAsync(command, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return (_host as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private async Task<IHost> HostAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _host ??= Build(await broker.GetConnectionStringAsync(cancellationToken));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Only the publisher of it is used: nothing is started.</summary>
    private static IHost Build(string? address)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([
            KeyValuePair.Create($"{KafkaOptions.Section}:{nameof(KafkaOptions.BootstrapServers)}", address),
        ]);
        builder.AddMessaging(IssuedBy);
        return builder.Build();
    }
}
