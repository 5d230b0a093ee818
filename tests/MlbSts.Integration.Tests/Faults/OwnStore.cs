using MlbSts.Storage;

namespace MlbSts.Integration.Tests.Faults;

/// <summary>An S3 server of one test.</summary>
internal sealed class OwnStore : IAsyncDisposable
{
    private readonly OwnServer _server;

    private OwnStore(OwnServer server, ObjectStoreOptions options) => (_server, Options) = (server, options);

    public ObjectStoreOptions Options { get; }

    public static async Task<OwnStore> StartAsync(string folder)
    {
        var server = new OwnServer("MLBSTS_TEST_S3_CONTROL", "a program that starts and stops an S3 server", folder);
        var told = await server.StartAsync();
        return new OwnStore(
            server,
            new ObjectStoreOptions
            {
                Kind = ObjectStoreOptions.S3Kind,
                Endpoint = told["MLBSTS_TEST_S3_ENDPOINT"],
                AccessKey = told["MLBSTS_TEST_S3_ACCESS_KEY"],
                SecretKey = told["MLBSTS_TEST_S3_SECRET_KEY"],
            }
        );
    }

    public async ValueTask DisposeAsync() => await _server.DoAsync("stop");
}
