namespace MlbSts.Storage.Tests;

/// <summary>A folder store that lasts as long as a test.</summary>
internal sealed class TempStore : IDisposable
{
    public TempStore(TimeProvider? time = null) => Store = new FileObjectStore(Root, durable: false, time);

    public string Root { get; } = Directory.CreateTempSubdirectory("mlbsts-storage-").FullName;

    public FileObjectStore Store { get; }

    public static async Task<TempStore> CreateAsync(TimeProvider? time = null)
    {
        var temp = new TempStore(time);
        foreach (var bucket in Buckets.All)
            await temp.Store.EnsureBucketAsync(bucket, default);
        return temp;
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Root, recursive: true);
    }
}
