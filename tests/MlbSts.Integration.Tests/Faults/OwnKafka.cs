using System.Globalization;

namespace MlbSts.Integration.Tests.Faults;

/// <summary>An Apache Kafka of one test, which may be killed and held.</summary>
internal sealed class OwnKafka : IAsyncDisposable
{
    private readonly OwnServer _server;
    private readonly string _folder;

    private OwnKafka(OwnServer server, string folder) => (_server, _folder) = (server, folder);

    public string BootstrapServers => $"127.0.0.1:{_server.Port}";

    public static async Task<OwnKafka> StartAsync(string folder)
    {
        var server = new OwnServer("MLBSTS_TEST_KAFKA_CONTROL", "a program that starts, kills and restarts a Kafka broker", folder);
        // As operations are told to set it: a dead member of a group is missed after 6 s.
        await server.StartAsync(("EXTRA", "group.consumer.min.session.timeout.ms=6000\ngroup.consumer.min.heartbeat.interval.ms=1000"));
        return new OwnKafka(server, folder);
    }

    public Task KillAsync() => _server.DoAsync("kill");

    public Task RestartAsync() => _server.DoAsync("restart");

    /// <summary>It keeps its connections and answers nothing.</summary>
    public Task HoldAsync() => SignalAsync("STOP");

    public Task GoOnAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task SignalAsync(string signal)
    {
        var pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "pid")), CultureInfo.InvariantCulture);
        await OwnServer.ExecuteAsync("kill", [$"-{signal}", $"{pid}"]);
    }
}
