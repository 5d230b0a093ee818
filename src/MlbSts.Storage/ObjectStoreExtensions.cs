using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.Clock;

namespace MlbSts.Storage;

/// <summary>Puts the object store into a host.</summary>
public static class ObjectStoreExtensions
{
    /// <summary>
    /// Registers <see cref="IObjectStore"/> of the kind that <c>ObjectStore:*</c> names (see <see cref="ObjectStoreOptions"/>, checked when
    /// the host starts), and <see cref="BucketBootstrap"/>. Calling it again changes nothing.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="withBuckets">The host makes the buckets, and does not start before it has; not for one that only looks.</param>
    public static IHostApplicationBuilder AddObjectStore(this IHostApplicationBuilder builder, bool withBuckets = true)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(IObjectStore)))
            return builder;

        services.AddClocks();
        services
            .AddOptions<ObjectStoreOptions>()
            .BindConfiguration(ObjectStoreOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<ObjectStoreOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<ObjectStoreOptions>>(provider =>
            provider.GetRequiredService<ObjectStoreOptionsSetup>()
        );
        services.AddSingleton<IValidateOptions<ObjectStoreOptions>>(provider => provider.GetRequiredService<ObjectStoreOptionsSetup>());
        services.AddSingleton(CreateStore);
        services.AddSingleton(_ => new ZstdCodec());
        services.AddSingleton<Leases.Leases>();
        if (withBuckets)
        {
            services.AddSingleton<BucketBootstrap>();
            services.AddHostedService(provider => provider.GetRequiredService<BucketBootstrap>());
        }
        return builder;
    }

    private static IObjectStore CreateStore(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ObjectStoreOptions>>().Value;
        if (options.Kind == ObjectStoreOptions.S3Kind)
            return new MinioObjectStore(options, provider.GetRequiredService<TimeProvider>());
        // A folder's versions age with the games that are in them; a server's age by its own clock.
        return new FileObjectStore(
            options.Path,
            options.Durability,
            provider.GetRequiredService<LeagueClock>(),
            provider.GetRequiredService<ILogger<FileObjectStore>>()
        );
    }
}
