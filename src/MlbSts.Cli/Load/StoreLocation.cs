using Microsoft.Extensions.Configuration;
using MlbSts.Storage;

namespace MlbSts.Cli.Load;

internal sealed class StoreLocationException(string message) : Exception(message);

internal sealed record StoreLocation(IObjectStore Store, IDisposable Owner) : IDisposable
{
    public static IConfiguration Environment() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    public static async Task<StoreLocation> OpenToWriteAsync(string? folder, IConfiguration environment, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(folder ?? Path.Combine("data", "standalone"));
        if (!Directory.Exists(Path.Combine(root, Buckets.Historical)))
            root = Path.Combine(root, "objects");
        Directory.CreateDirectory(root);
        var store = new FileObjectStore(root, durable: true);
        foreach (var bucket in Buckets.All)
            await store.EnsureBucketAsync(bucket, cancellationToken);
        return new StoreLocation(store, store);
    }

    public void Dispose() => Owner.Dispose();
}
