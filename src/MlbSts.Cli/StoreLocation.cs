using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MlbSts.Storage;

namespace MlbSts.Cli;

/// <summary>The store that is asked: a folder, or what <c>ObjectStore__*</c> of the environment names.</summary>
/// <param name="Store">The store.</param>
/// <param name="Root">Its folder, where newest bodies lie as plain files; null for S3.</param>
/// <param name="Description">How messages call it.</param>
/// <param name="Owner">Goes with it.</param>
internal sealed record StoreLocation(IObjectStore Store, string? Root, string Description, IDisposable Owner) : IDisposable
{
    /// <summary>Where the one-command platform writes.</summary>
    public static string DefaultFolder { get; } = Path.Combine("data", "standalone");

    /// <summary>Below the folder of a run of the one-command platform.</summary>
    private const string ObjectsFolder = "objects";

    /// <summary>Opens the store, to read from.</summary>
    /// <param name="folder">A folder that was asked for.</param>
    /// <param name="environment">The settings to go by where none was.</param>
    /// <exception cref="CommandException">There is no store.</exception>
    public static StoreLocation Open(string? folder, IConfiguration environment)
    {
        if (folder is null && IsConfigured(environment))
            return OpenConfigured(environment, isToWrite: false);
        var root = Find(folder ?? DefaultFolder);
        var store = new FileObjectStore(root, durable: false);
        return new StoreLocation(store, root, $"the store in {root}", store);
    }

    /// <summary>Opens the store, to write into: a folder that is not there yet is made, and the buckets.</summary>
    /// <param name="folder">A folder that was asked for.</param>
    /// <param name="environment">The settings to go by where none was.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CommandException">The settings are wrong.</exception>
    public static async Task<StoreLocation> OpenToWriteAsync(
        string? folder,
        IConfiguration environment,
        CancellationToken cancellationToken
    )
    {
        var location = folder is null && IsConfigured(environment) ? OpenConfigured(environment, isToWrite: true) : OpenFolder(folder);
        foreach (var bucket in Buckets.All)
            await location.Store.EnsureBucketAsync(bucket, cancellationToken);
        return location;
    }

    public void Dispose() => Owner.Dispose();

    private static StoreLocation OpenFolder(string? folder)
    {
        var root =
            Candidates(folder ?? DefaultFolder).FirstOrDefault(HasBuckets)
            ?? (folder is null ? Path.GetFullPath(Path.Combine(DefaultFolder, ObjectsFolder)) : Path.GetFullPath(folder));
        Directory.CreateDirectory(root);
        var store = new FileObjectStore(root, durable: true);
        return new StoreLocation(store, root, $"the store in {root}", store);
    }

    private static bool IsConfigured(IConfiguration environment) =>
        environment.GetSection(ObjectStoreOptions.Section).Exists()
        || environment.GetConnectionString(ObjectStoreOptions.ConnectionName) is { Length: > 0 };

    // Both the data folder of a run and the folder of the buckets in it are taken.
    private static string[] Candidates(string folder) => [Path.GetFullPath(folder), Path.GetFullPath(Path.Combine(folder, ObjectsFolder))];

    private static bool HasBuckets(string root) => Directory.Exists(Path.Combine(root, Buckets.Historical));

    private static string Find(string folder) =>
        Candidates(folder).FirstOrDefault(HasBuckets)
        ?? throw new CommandException(
            $"There is no store with historical seasons in '{folder}'. Name its folder with --store, or load a season first: sts load ..."
        );

    private static StoreLocation OpenConfigured(IConfiguration environment, bool isToWrite)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddConfiguration(environment);
        builder.AddObjectStore();
        var host = builder.Build();
        try
        {
            var options = host.Services.GetRequiredService<IOptions<ObjectStoreOptions>>().Value;
            var root =
                options.Kind != ObjectStoreOptions.FileKind ? null
                : isToWrite ? Path.GetFullPath(options.Path)
                : Find(options.Path);
            return new StoreLocation(host.Services.GetRequiredService<IObjectStore>(), root, $"the {options}", host);
        }
        catch (Exception exception)
        {
            host.Dispose();
            if (exception is OptionsValidationException)
                throw new CommandException(exception.Message, exception);
            throw;
        }
    }
}
