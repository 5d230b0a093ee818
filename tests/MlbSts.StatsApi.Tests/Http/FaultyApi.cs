using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MlbSts.StatsApi.Tests.Http;

/// <summary>A real server that answers as it is told, request after request; the last answer is repeated.</summary>
internal sealed class FaultyApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestDelegate[] _answers;
    private int _next;

    private FaultyApi(RequestDelegate[] answers)
    {
        _answers = answers;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Path and query of every request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What the last request would accept.</summary>
    public string? LastAcceptEncoding { get; private set; }

    public string Address => _app.Urls.First();

    public static async Task<FaultyApi> StartAsync(params RequestDelegate[] answers)
    {
        var api = new FaultyApi(answers);
        await api._app.StartAsync();
        return api;
    }

    /// <summary>A host with a client of this server: fast retries, the circuit breaker out of the way.</summary>
    public IHost Client(params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var values = new Dictionary<string, string?>
        {
            ["StatsApi:BaseAddress"] = Address,
            ["StatsApi:RequestsPerSecond"] = "1000",
            ["StatsApi:RetryDelaySeconds"] = "0.01",
            ["StatsApi:AttemptTimeoutSeconds"] = "5",
        };
        foreach (var (name, value) in settings)
            values[$"StatsApi:{name}"] = value;
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(builder.Configuration, values);
        builder.AddStatsApi().AddStatsApi();
        return builder.Build();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static RequestDelegate Body(string body, int status = 200, string type = "application/json;charset=UTF-8") =>
        Bytes(System.Text.Encoding.UTF8.GetBytes(body), status, type);

    public static RequestDelegate Bytes(
        byte[] body,
        int status = 200,
        string type = "application/json;charset=UTF-8",
        string? encoding = null
    ) =>
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.ContentLength = body.Length;
            if (encoding is not null)
                context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(body).AsTask();
        };

    public static RequestDelegate RetryAfter(int status, string after) =>
        context =>
        {
            context.Response.Headers.RetryAfter = after;
            return Body("""{"messageNumber":1,"message":"Too many"}""", status)(context);
        };

    /// <summary>Promises the whole body, sends half of it and breaks the connection.</summary>
    public static RequestDelegate CutOff(byte[] body) =>
        async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
            await context.Response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            context.Abort();
        };

    public static RequestDelegate Slow(TimeSpan wait, RequestDelegate then) =>
        async context =>
        {
            await Task.Delay(wait, TimeProvider.System, context.RequestAborted);
            await then(context);
        };

    private Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue(context.Request.Path + context.Request.QueryString);
        LastAcceptEncoding = context.Request.Headers.AcceptEncoding;
        var index = Math.Min(Interlocked.Increment(ref _next) - 1, _answers.Length - 1);
        return _answers[index](context);
    }
}
