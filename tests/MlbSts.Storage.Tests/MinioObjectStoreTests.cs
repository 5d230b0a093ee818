using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MlbSts.Testing;

namespace MlbSts.Storage.Tests;

/// <summary>The contract on a real S3 server.</summary>
[Trait("Category", "s3")]
public sealed class MinioObjectStoreTests : ObjectStoreContract, IAsyncLifetime
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static bool _bucketsMade;
    private MinioObjectStore? _store;

    protected override IObjectStore Store => _store!;

    /// <summary>Other tests on the same server have buckets of the real names.</summary>
    protected override string Bucket(string name) => $"storage-tests-{name}";

    public async ValueTask InitializeAsync()
    {
        _store = new MinioObjectStore(Options());
        await Once.WaitAsync();
        try
        {
            if (!_bucketsMade)
                await EnsureAll();
            _bucketsMade = true;
        }
        finally
        {
            Once.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static ObjectStoreOptions Options() =>
        new()
        {
            Kind = ObjectStoreOptions.S3Kind,
            Endpoint = TestServers.Required("MLBSTS_TEST_S3_ENDPOINT", "an S3 server's http://host:port"),
            AccessKey = TestServers.Required("MLBSTS_TEST_S3_ACCESS_KEY", "that server's access key"),
            SecretKey = TestServers.Required("MLBSTS_TEST_S3_SECRET_KEY", "that server's secret key"),
        };

    [Fact]
    public async Task The_lifecycle_is_what_was_asked_and_other_rules_stay()
    {
        using var client = Client();
        var settings = new BucketSettings($"storage-tests-{Guid.NewGuid():n}", Versioned: true, NoncurrentVersionDays: 7);
        await Store.EnsureBucketAsync(settings, default);
        var rules = (await client.GetLifecycleConfigurationAsync(settings.Name)).Configuration.Rules;
        Assert.Equal(7, Assert.Single(rules).NoncurrentVersionExpiration.NoncurrentDays);
        rules.Add(
            new LifecycleRule
            {
                Id = "other",
                Status = LifecycleRuleStatus.Enabled,
                Filter = new LifecycleFilter { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "x/" } },
                Expiration = new LifecycleRuleExpiration { Days = 3 },
            }
        );
        await client.PutLifecycleConfigurationAsync(settings.Name, new LifecycleConfiguration { Rules = rules });

        await Store.EnsureBucketAsync(settings with { NoncurrentVersionDays = 8 }, default);
        var changed = (await client.GetLifecycleConfigurationAsync(settings.Name)).Configuration.Rules;
        Assert.Equal(
            [(3, null), (null, 8)],
            changed
                .OrderBy(rule => rule.Id != "other")
                .Select(rule => ((int?)rule.Expiration?.Days, (int?)rule.NoncurrentVersionExpiration?.NoncurrentDays))
        );

        await Store.EnsureBucketAsync(settings with { NoncurrentVersionDays = null }, default);
        Assert.Equal("other", Assert.Single((await client.GetLifecycleConfigurationAsync(settings.Name)).Configuration.Rules).Id);
        await client.DeleteBucketAsync(settings.Name);
    }

    [Fact]
    public async Task What_another_tool_put_is_read_without_a_hash()
    {
        using var client = Client();
        await client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = Live,
                Key = Key(),
                ContentBody = "foreign",
            }
        );

        var got = await Store.GetAsync(Live, Key(), null, default);
        Assert.Equal(("foreign", Sha256Of(Bytes("foreign"))), (Text(got), got!.Info.Sha256));
    }

    [Fact]
    public async Task A_wrong_secret_is_told_without_telling_it()
    {
        using var store = new MinioObjectStore(Options() with { SecretKey = "not-the-secret-key" });

        var refused = await Assert.ThrowsAsync<ObjectStoreException>(() =>
            store.PutAsync(Live, Key(), Bytes("x"), PutOptions.Default, default)
        );

        Assert.Contains("ObjectStore:SecretKey", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret-key", refused.ToString(), StringComparison.Ordinal);
    }

    protected override async Task CorruptAsync(ObjectInfo stored)
    {
        using var client = Client();
        var request = new PutObjectRequest
        {
            BucketName = stored.Bucket,
            Key = stored.Key,
            ContentBody = "something else",
            UseChunkEncoding = false,
        };
        request.Metadata.Add("sha256", stored.Sha256);
        await client.PutObjectAsync(request);
    }

    private static AmazonS3Client Client()
    {
        var options = Options();
        return new AmazonS3Client(
            new BasicAWSCredentials(options.AccessKey, options.SecretKey),
            new AmazonS3Config
            {
                ServiceURL = options.Endpoint,
                AuthenticationRegion = options.Region,
                ForcePathStyle = true,
                UseHttp = true,
                RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            }
        );
    }
}
