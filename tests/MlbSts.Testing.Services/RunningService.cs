using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MlbSts.Messaging;
using MlbSts.Messaging.Embedded;
using MlbSts.ServiceDefaults;
using MlbSts.Testing;

namespace MlbSts.Testing.Services;

/// <summary>A service as it runs: on a port of its own, with the embedded Kafka and a store in a folder.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedKafka _kafka = new();
    private readonly WebApplication _app;

    private RunningService(
        string name,
        Action<IHostApplicationBuilder> add,
        Action<WebApplication> map,
        IEnumerable<(string Setting, string Value)> settings
    )
    {
        File.WriteAllBytes(_folder["key"], [.. Enumerable.Range(1, 32).Select(number => (byte)number)]);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(_kafka.Settings);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["ObjectStore:Kind"] = "file",
                ["ObjectStore:Path"] = _folder["objects"],
                ["ObjectStore:Durability"] = "false",
                ["Auth:SigningKeyFile"] = _folder["key"],
            }
        );
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Setting, (string?)one.Value)));
        builder.AddServiceDefaults(name);
        builder.Logging.ClearProviders();
        add(builder);
        _app = builder.Build();
        _app.MapServiceDefaults();
        map(_app);
    }

    /// <summary>Asks it.</summary>
    public HttpClient Http { get; private set; } = new();

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Sends messages to it.</summary>
    public IMessagePublisher Publisher => Services.GetRequiredService<IMessagePublisher>();

    /// <summary>Starts one.</summary>
    public static async Task<RunningService> StartAsync(
        string name,
        Action<IHostApplicationBuilder> add,
        Action<WebApplication> map,
        params (string Setting, string Value)[] settings
    )
    {
        var running = new RunningService(name, add, map, settings);
        try
        {
            await running._app.StartAsync();
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
        running.Http = new HttpClient { BaseAddress = new Uri(running._app.Urls.First()) };
        return running;
    }

    /// <summary>A token signed with the service's key.</summary>
    /// <param name="role">The role it names.</param>
    /// <param name="foreignKey">Signed with another key.</param>
    /// <param name="expired">Out of date.</param>
    public string Token(string role, bool foreignKey = false, bool expired = false)
    {
        var key = File.ReadAllBytes(_folder["key"]);
        key[0] ^= foreignKey ? (byte)1 : (byte)0;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = "mlbsts",
                Audience = "mlbsts",
                NotBefore = now.AddHours(-2),
                IssuedAt = now.AddHours(-2),
                Expires = expired ? now.AddHours(-1) : now.AddHours(1),
                Claims = new Dictionary<string, object> { ["role"] = role, ["sub"] = "ann" },
                SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256),
            }
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _kafka.Dispose();
        _folder.Dispose();
    }
}
