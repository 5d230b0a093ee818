using Microsoft.Extensions.Logging.Abstractions;

namespace MlbSts.Storage.Tests;

public sealed class BucketBootstrapTests
{
    [Fact]
    public async Task It_keeps_trying_while_the_store_is_down_and_can_be_ended()
    {
        var options = new ObjectStoreOptions
        {
            Kind = ObjectStoreOptions.S3Kind,
            Endpoint = "http://127.0.0.1:1",
            AccessKey = "user",
            SecretKey = "the-secret-key",
            Retries = 1,
        };
        using var store = new MinioObjectStore(options);
        var bootstrap = new BucketBootstrap(store, TimeProvider.System, NullLogger<BucketBootstrap>.Instance);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(1500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bootstrap.StartingAsync(stop.Token));
        Assert.False(bootstrap.Ready);

        var unavailable = await Assert.ThrowsAsync<ObjectStoreUnavailableException>(() =>
            store.GetAsync(Buckets.State, "key", null, default)
        );
        Assert.DoesNotContain("the-secret-key", unavailable.ToString(), StringComparison.Ordinal);
    }
}
