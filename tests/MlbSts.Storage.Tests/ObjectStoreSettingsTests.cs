using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MlbSts.Storage.Tests;

public sealed class ObjectStoreSettingsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mlbsts-storage-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_host_with_a_folder_has_the_buckets_when_it_has_started()
    {
        using var host = Build(("ObjectStore:Path", _root));
        await host.StartAsync();

        var store = host.Services.GetRequiredService<IObjectStore>();
        Assert.IsType<FileObjectStore>(store);
        Assert.True(host.Services.GetRequiredService<BucketBootstrap>().Ready);
        foreach (var bucket in Buckets.All)
            Assert.Empty(await store.ListAsync(bucket.Name, "", default).ToListAsync());
        await host.StopAsync();
    }

    [Fact]
    public void A_connection_string_makes_it_an_S3_server()
    {
        using var host = Build(("ConnectionStrings:objectstore", "Endpoint=http://localhost:9000/;AccessKey=user;SecretKey=a=b/c+d"));

        var options = host.Services.GetRequiredService<IOptions<ObjectStoreOptions>>().Value;
        Assert.Equal(
            ("s3", "http://localhost:9000", "user", "a=b/c+d", "us-east-1"),
            (options.Kind, options.Endpoint, options.AccessKey, options.SecretKey, options.Region)
        );
        Assert.IsType<MinioObjectStore>(host.Services.GetRequiredService<IObjectStore>());
        Assert.DoesNotContain("a=b", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_their_own_come_before_the_connection_string()
    {
        using var host = Build(
            ("ConnectionStrings:objectstore", "Endpoint=http://localhost:9000;AccessKey=user;SecretKey=secret;Region=here"),
            ("ObjectStore:Endpoint", "https://other"),
            ("ObjectStore:AccessKeyFile", Secret("from-file\n"))
        );

        var options = host.Services.GetRequiredService<IOptions<ObjectStoreOptions>>().Value;
        Assert.Equal(
            ("https://other", "from-file", "secret", "here"),
            (options.Endpoint, options.AccessKey, options.SecretKey, options.Region)
        );
    }

    [Theory]
    [InlineData("ObjectStore:Kind", "ftp", "file, s3")]
    [InlineData("ObjectStore:Path", " ", "folder")]
    [InlineData("ObjectStore:SweepInterval", "00:00:01", "00:01:00 to 7.00:00:00")]
    [InlineData("ConnectionStrings:objectstore", "nonsense", "Endpoint=http://host:port")]
    public Task A_bad_setting_stops_the_start_and_is_named(string setting, string value, string allowed) =>
        Refused(setting, allowed, (setting, value));

    [Theory]
    [InlineData("ObjectStore:Endpoint", "localhost:9000", "http://host:port")]
    [InlineData("ObjectStore:Endpoint", "http://user:password@host", "http://host:port")]
    [InlineData("ObjectStore:Endpoint", "", "http://host:port")]
    [InlineData("ObjectStore:SecretKey", "", "SecretKeyFile")]
    [InlineData("ObjectStore:AccessKey", "", "AccessKeyFile")]
    [InlineData("ObjectStore:SecretKeyFile", "/missing/file", "both set")]
    [InlineData("ObjectStore:Retries", "21", "0 to 20")]
    [InlineData("ObjectStore:RequestTimeout", "00:20:00", "00:00:01 to 00:10:00")]
    public Task A_bad_S3_setting_stops_the_start_and_is_named(string setting, string value, string allowed) =>
        Refused(
            setting,
            allowed,
            ("ObjectStore:Kind", "S3"),
            ("ObjectStore:Endpoint", "http://localhost:1"),
            ("ObjectStore:AccessKey", "user"),
            ("ObjectStore:SecretKey", "the-secret-key"),
            (setting, value)
        );

    [Fact]
    public Task A_key_file_that_is_not_there_is_named() =>
        Refused(
            "ObjectStore:SecretKeyFile",
            "/missing/file",
            ("ObjectStore:Kind", "s3"),
            ("ObjectStore:Endpoint", "http://localhost:1"),
            ("ObjectStore:AccessKey", "user"),
            ("ObjectStore:SecretKeyFile", "/missing/file")
        );

    private static async Task Refused(string setting, string allowed, params (string, string)[] settings)
    {
        using var host = Build(settings);
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret-key", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password", refused.Message, StringComparison.Ordinal);
    }

    private static IHost Build(params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;
        builder.AddObjectStore();
        builder.AddObjectStore();
        return builder.Build();
    }

    private string Secret(string content)
    {
        var path = Path.Combine(_root, "secret");
        File.WriteAllText(path, content);
        return path;
    }
}
