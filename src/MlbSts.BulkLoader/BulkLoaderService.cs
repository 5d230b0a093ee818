using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using MlbSts.BulkLoader.Loading;
using MlbSts.Games.Sources;
using MlbSts.Lake.Loading;
using MlbSts.Lake.Requests;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.Storage;

namespace MlbSts.BulkLoader;

/// <summary>Loads files into <c>mlb-historical</c>.</summary>
public static class BulkLoaderService
{
    /// <summary>Registers the Bulk loader.</summary>
    public static IHostApplicationBuilder AddBulkLoader(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.BulkLoader.Name);
        builder.AddObjectStore().AddObjectStoreUpkeep();
        builder.Services.AddValidatedOptions<BulkLoaderOptions>("BulkLoader");
        builder.Services.AddOperations().AddSingleton<LoadRegistry>().AddSingleton<LoadRunner>().AddSingleton<LoadMeter>();
        builder.Services.AddMessageConsumer(
            "bulk-loader",
            consumer => consumer.Handle<LoadRequested, LoadCommandHandler>().Handle<LoadCancelled, LoadCommandHandler>()
        );
        builder.Services.AddHostedService<LoadWorker>();
        return builder;
    }

    /// <summary>
    /// Maps <c>POST /loads</c>, <c>GET /loads</c>, <c>GET /loads/{id}</c> and <c>POST /loads/{id}/cancel</c>, for those who may.
    /// </summary>
    public static WebApplication MapBulkLoader(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var loads = app.MapGroup("/loads");
        loads.MapPost("", AskAsync).RequireRoleOf<LoadRequested>();
        loads.MapPost("/{id}/cancel", CancelAsync).RequireRoleOf<LoadCancelled>();
        loads.MapGet("", (LoadRegistry registry) => TypedResults.Ok(registry.All)).RequireRole(Role.Reader);
        loads.MapGet("/{id}", Find).RequireRole(Role.Reader);
        return app;
    }

    private static Results<Ok<Load>, NotFound> Find(string id, LoadRegistry registry) =>
        registry.Find(id) is { } load ? TypedResults.Ok(load) : TypedResults.NotFound();

    private static async Task<Results<Accepted<Load>, ProblemHttpResult>> AskAsync(
        HttpRequest http,
        LoadRegistry registry,
        IOptions<JsonOptions> json,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var request = await ReadAsync(http, json.Value.SerializerOptions, cancellationToken);
            var load = await registry.AskAsync(request, null, cancellationToken);
            return TypedResults.Accepted($"/loads/{load.Id}", load);
        }
        catch (LoadRefusedException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest, title: "The load is refused");
        }
    }

    /// <summary>A property that nobody knows is a slip of the pen, and would be a load of more than was meant.</summary>
    private static async Task<LoadRequest> ReadAsync(HttpRequest http, JsonSerializerOptions options, CancellationToken cancellationToken)
    {
        var strict = new JsonSerializerOptions(options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
        try
        {
            return await http.ReadFromJsonAsync<LoadRequest>(strict, cancellationToken)
                ?? throw new LoadRefusedException("The request is empty: an object with paths is expected.");
        }
        catch (JsonException exception)
        {
            throw new LoadRefusedException($"The request cannot be read: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new LoadRefusedException("The request is no JSON: its Content-Type must be application/json.");
        }
    }

    private static async Task<Results<Accepted<Load>, NotFound, ProblemHttpResult>> CancelAsync(
        string id,
        LoadRegistry registry,
        CancellationToken cancellationToken
    )
    {
        if (registry.Find(id) is null)
            return TypedResults.NotFound();
        return await registry.CancelAsync(id, cancellationToken) is { } load
            ? TypedResults.Accepted($"/loads/{id}", load)
            : TypedResults.Problem("It is over already.", statusCode: StatusCodes.Status409Conflict, title: "The load cannot be cancelled");
    }
}
