using Microsoft.AspNetCore.Http.HttpResults;
using MlbSts.BulkLoader.Loading;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.Storage;

namespace MlbSts.BulkLoader;

/// <summary>Loads files into <c>mlb-historical</c>.</summary>
public static class BulkLoaderService
{
    /// <summary>What <c>POST /loads</c> takes.</summary>
    /// <param name="Folder">A folder below <c>BulkLoader:Roots</c>.</param>
    public sealed record LoadRequest(string Folder);

    /// <summary>Registers the Bulk loader.</summary>
    public static IHostApplicationBuilder AddBulkLoader(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.BulkLoader.Name);
        builder.AddObjectStore().AddObjectStoreHealth();
        builder.Services.AddValidatedOptions<BulkLoaderOptions>("BulkLoader");
        builder.Services.AddSingleton<LoadRegistry>().AddSingleton<FeedLoader>();
        builder.Services.AddMessageConsumer("bulk-loader", consumer => consumer.Handle<ServiceCommand, LoadCommandHandler>());
        builder.Services.AddHostedService<LoadWorker>();
        return builder;
    }

    /// <summary>Maps <c>POST /loads</c> and <c>GET /loads/{id}</c>, for admins.</summary>
    public static WebApplication MapBulkLoader(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var loads = app.MapGroup("/loads").RequireAuthorization(AdminAccess.Policy);
        loads.MapPost("", Ask);
        loads.MapGet("/{id}", Results<Ok<Load>, NotFound> (string id, LoadRegistry registry) => registry.Find(id) is { } load ? TypedResults.Ok(load) : TypedResults.NotFound());
        return app;
    }

    private static Results<Accepted<Load>, ProblemHttpResult> Ask(LoadRequest request, LoadRegistry registry)
    {
        try
        {
            var load = registry.Ask(request.Folder);
            return TypedResults.Accepted($"/loads/{load.Id}", load);
        }
        catch (LoadRefusedException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest, title: "The load is refused");
        }
    }
}
