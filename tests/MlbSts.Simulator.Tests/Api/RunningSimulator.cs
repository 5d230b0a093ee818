using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlbSts.Json;

namespace MlbSts.Simulator.Tests.Api;

/// <summary>A simulator on a port of its own.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSimulator(WebApplication app) => _app = app;

    public HttpClient Http { get; private set; } = new();

    public SimulatedLeague League => _app.Services.GetRequiredService<SimulatedLeague>();

    public static async Task<RunningSimulator> StartAsync(params (string Setting, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            settings.Select(one => KeyValuePair.Create($"Simulator:{one.Setting}", (string?)one.Value))
        );
        builder.AddSimulator();
        var app = builder.Build();
        app.MapSimulator();
        var running = new RunningSimulator(app);
        await app.StartAsync();
        running.Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        return running;
    }

    public async Task<JsonTree> Get(string path) => JsonTree.Parse(await Http.GetByteArrayAsync(path));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
