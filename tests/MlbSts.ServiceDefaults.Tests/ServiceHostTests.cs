using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MlbSts.Messaging;
using MlbSts.ServiceDefaults.Failures;
using MlbSts.Testing.Services;

namespace MlbSts.ServiceDefaults.Tests;

public sealed class ServiceHostTests
{
    private static readonly ServiceEndpoint Endpoint = new("scorer", 0);

    [Fact]
    public async Task A_service_that_fails_from_within_does_not_end_as_if_all_were_well() =>
        Assert.Equal(ExitCodes.Software, await RunAsync(_ => throw new InvalidOperationException("The scorer left.")));

    [Fact]
    public async Task A_service_that_is_told_to_stop_ends_well() =>
        Assert.Equal(
            ExitCodes.Done,
            await RunAsync(lifetime =>
            {
                lifetime.StopApplication();
                return Task.CompletedTask;
            })
        );

    [Fact]
    public async Task What_fails_because_it_is_told_to_stop_is_no_reason_of_the_stop() =>
        Assert.Equal(
            ExitCodes.Done,
            await RunAsync(lifetime =>
            {
                lifetime.StopApplication();
                throw new InvalidOperationException("The scorer was in the middle of it.");
            })
        );

    private static Task<int> RunAsync(Func<IHostApplicationLifetime, Task> work) =>
        ServiceHost.RunAsync(
            Endpoint,
            ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"],
            builder =>
            {
                builder.Services.AddSingleton<IMessagePublisher, RecordingPublisher>();
                builder.Services.AddHostedService(services => new Scorer(services.GetRequiredService<IHostApplicationLifetime>(), work));
            },
            _ => { }
        );

    private sealed class Scorer(IHostApplicationLifetime lifetime, Func<IHostApplicationLifetime, Task> work) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            await work(lifetime);
        }
    }
}
