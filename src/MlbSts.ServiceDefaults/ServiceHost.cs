using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MlbSts.ServiceDefaults.Failures;

namespace MlbSts.ServiceDefaults;

/// <summary>Runs one service as a process: listens on loopback unless configured, and says in a sentence why it ends.</summary>
public static class ServiceHost
{
    /// <summary>Builds, maps and runs until the process is told to stop.</summary>
    /// <param name="service">The service and its port.</param>
    /// <param name="args">Command line: <c>--Section:Name=value</c>.</param>
    /// <param name="add">Registers the service.</param>
    /// <param name="map">Maps its endpoints.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        ServiceEndpoint service,
        string[] args,
        Action<WebApplicationBuilder> add,
        Action<WebApplication> map
    )
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(add);
        ArgumentNullException.ThrowIfNull(map);
        try
        {
            CommandLineSettings.Check(args);
            var builder = WebApplication.CreateBuilder(
                new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
            );
            if (
                string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
                && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()
            )
                builder.WebHost.UseUrls(service.DefaultUrl);
            builder.AddServiceDefaults(service.Name);
            add(builder);
            await using var app = builder.Build();
            // The host would do this too, and log a stack trace where a line says more.
            app.Services.GetService<IStartupValidator>()?.Validate();
            app.MapServiceDefaults();
            map(app);
            return await RunAsync(service.Name, app).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return await Failure.Of(exception).TellAsync(service.Name).ConfigureAwait(false);
        }
    }

    /// <summary>Runs what is built until the process is told to stop, or fails from within.</summary>
    /// <param name="name">The service's name.</param>
    /// <param name="app">What runs.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string name, WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var failures = new BackgroundFailures(app.Services);
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop while it was starting.
        }
        return failures.Cause is { } failure ? await Failure.Of(failure).TellAsync(name).ConfigureAwait(false) : ExitCodes.Done;
    }
}
