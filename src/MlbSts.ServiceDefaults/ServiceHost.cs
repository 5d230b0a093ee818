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
            await app.RunAsync().ConfigureAwait(false);
            return 0;
        }
        catch (Exception exception)
        {
            return await Failure.Of(exception).TellAsync(service.Name).ConfigureAwait(false);
        }
    }
}
