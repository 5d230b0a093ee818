using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlbSts.ServiceDefaults;

namespace MlbSts.AppHost.Tests;

/// <summary>The whole application as <c>dotnet run --project src/MlbSts.AppHost</c> starts it, without the dashboard.</summary>
internal sealed class RunningAppHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly IDistributedApplicationTestingBuilder _builder;
    private readonly DistributedApplication _app;

    private RunningAppHost(IDistributedApplicationTestingBuilder builder, DistributedApplication app) => (_builder, _app) = (builder, app);

    /// <summary>Starts it and waits until every process is healthy.</summary>
    public static async Task<RunningAppHost> StartAsync(params string[] options)
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.MlbSts_AppHost>(options);
        builder.Services.AddLogging(logging =>
            logging
                .SetMinimumLevel(LogLevel.Warning)
                // Until a process listens, each check of it is told as a failure.
                .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
        );
        var running = new RunningAppHost(builder, await builder.BuildAsync());
        try
        {
            await running._app.StartAsync();
            foreach (var service in ServiceEndpoint.Services.Append(ServiceEndpoint.Simulator))
                await running.WaitUntilHealthyAsync(service);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until a service says that it is well.</summary>
    public async Task WaitUntilHealthyAsync(ServiceEndpoint service)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync(service.Name, patience.Token);
    }

    /// <summary>Gives a command as the dashboard would.</summary>
    public async Task CommandAsync(ServiceEndpoint service, string command, params (string Input, string Value)[] inputs)
    {
        var commands = _app.Services.GetRequiredService<ResourceCommandService>();
        var declared =
            _builder
                .Resources.Single(resource => resource.Name == service.Name)
                .Annotations.OfType<ResourceCommandAnnotation>()
                .Single(annotation => annotation.Name == command)
                .Arguments
            ?? [];
        var filled = declared.Select(input => new InteractionInput
        {
            Name = input.Name,
            InputType = input.InputType,
            Options = input.Options,
            Value = inputs.Single(one => one.Input == input.Name).Value,
        });
        var result = await commands.ExecuteCommandAsync(
            service.Name,
            command,
            new InteractionInputCollection([.. filled]),
            CancellationToken.None
        );
        Assert.True(result.Success, result.Message);
    }

    /// <summary>What a service answers.</summary>
    public async Task<JsonElement> GetAsync(ServiceEndpoint service, string path)
    {
        using var http = _app.CreateHttpClient(service.Name, "http");
        return await http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
    }

    /// <summary>What a service answers, as text.</summary>
    public async Task<string> GetTextAsync(ServiceEndpoint service, string path)
    {
        using var http = _app.CreateHttpClient(service.Name, "http");
        return await http.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>Kills one process of a service as a crash would, and waits until that is noticed.</summary>
    /// <returns>What starts it again: see <see cref="StartAgainAsync"/>.</returns>
    public async Task<string> KillAsync(ServiceEndpoint service)
    {
        using var patience = new CancellationTokenSource(Patience);
        var running = await _app.ResourceNotifications.WaitForResourceAsync(
            service.Name,
            update => update.Snapshot.State?.Text == KnownResourceStates.Running && ProcessId(update.Snapshot) is not null,
            patience.Token
        );
        using (var process = Process.GetProcessById(ProcessId(running.Snapshot)!.Value))
            process.Kill(entireProcessTree: true);
        await _app.ResourceNotifications.WaitForResourceAsync(
            service.Name,
            update => update.ResourceId == running.ResourceId && KnownResourceStates.TerminalStates.Contains(update.Snapshot.State?.Text),
            patience.Token
        );
        return running.ResourceId;
    }

    /// <summary>Starts a killed process again: the orchestrator does not by itself.</summary>
    public async Task StartAgainAsync(ServiceEndpoint service, string resourceId)
    {
        var commands = _app.Services.GetRequiredService<ResourceCommandService>();
        var result = await commands.ExecuteCommandAsync(resourceId, KnownResourceCommands.StartCommand, CancellationToken.None);
        Assert.True(result.Success, result.Message);
        using var patience = new CancellationTokenSource(Patience);
        await _app.ResourceNotifications.WaitForResourceAsync(
            service.Name,
            update => update.ResourceId == resourceId && update.Snapshot.State?.Text == KnownResourceStates.Running,
            patience.Token
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _builder.DisposeAsync();
    }

    private static int? ProcessId(CustomResourceSnapshot snapshot) =>
        snapshot.Properties.FirstOrDefault(property => property.Name == "executable.pid")?.Value is { } value
            ? Convert.ToInt32(value, CultureInfo.InvariantCulture)
            : null;
}
