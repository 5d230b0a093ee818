using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MlbSts.ServiceDefaults;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests;

/// <summary>The Simulator and the six services as seven processes, told apart from production by settings only.</summary>
internal sealed class SixProcesses : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<ServiceEndpoint, string> Assemblies = new Dictionary<ServiceEndpoint, string>
    {
        [ServiceEndpoint.Scheduler] = "MlbSts.Scheduler",
        [ServiceEndpoint.Scraper] = "MlbSts.Scraper",
        [ServiceEndpoint.Validator] = "MlbSts.Validator",
        [ServiceEndpoint.DataMover] = "MlbSts.DataMover",
        [ServiceEndpoint.BulkLoader] = "MlbSts.BulkLoader",
        [ServiceEndpoint.Monitor] = "MlbSts.Monitor",
    };

    private readonly Dictionary<ServiceEndpoint, (ServiceProcess Process, Uri Address)> _services = [];
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public static string AssemblyOf(ServiceEndpoint service) => Assemblies[service];

    /// <summary>Starts them all, each on a free port.</summary>
    /// <param name="replayFolder">The captures the Simulator plays.</param>
    /// <param name="speed">League seconds in a real one.</param>
    /// <param name="settings">Kafka and the object store.</param>
    public void Start(string replayFolder, double speed, IReadOnlyDictionary<string, string?> settings)
    {
        var simulator = Free();
        _services[ServiceEndpoint.Simulator] = (
            ServiceProcess.Start(
                "MlbSts.Simulator",
                $"--urls={simulator}",
                $"--Simulator:ReplayFolder={replayFolder}",
                $"--Simulator:Speed={speed.ToString(CultureInfo.InvariantCulture)}"
            ),
            simulator
        );
        var shared = settings.Select(setting => $"--{setting.Key}={setting.Value}").Append($"--Clock:Follow={simulator}").ToArray();
        foreach (var (service, assembly) in Assemblies)
        {
            var address = Free();
            IEnumerable<string> own =
                service == ServiceEndpoint.Scheduler || service == ServiceEndpoint.Scraper
                    ? [$"--StatsApi:BaseAddress={simulator}", "--StatsApi:RequestsPerSecond=1000", "--StatsApi:MaxDiffSteps=50"]
                    : [];
            if (service == ServiceEndpoint.Scheduler)
                own = [.. own, "--Scheduler:FinalWatchSeconds=2000", "--Scheduler:MaxPollsPerSecond=500"];
            _services[service] = (ServiceProcess.Start(assembly, [$"--urls={address}", .. shared, .. own]), address);
        }
    }

    /// <summary>Every process answers that it is healthy.</summary>
    public async Task WaitUntilHealthyAsync(TimeSpan most)
    {
        using var timeout = new CancellationTokenSource(most);
        foreach (var (service, (process, address)) in _services)
        {
            while (!await IsHealthyAsync(address))
            {
                Assert.False(process.HasEnded, $"{service.Name} has ended:\n{process.Output}");
                Assert.False(timeout.IsCancellationRequested, $"{service.Name} is not healthy after {most}:\n{process.Output}");
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, CancellationToken.None);
            }
        }
    }

    public Task<string> GetAsync(ServiceEndpoint service, string path) => _http.GetStringAsync(new Uri(_services[service].Address, path));

    /// <summary>What every process printed, for the message of a failed test.</summary>
    public string Output =>
        string.Join(
            '\n',
            _services.Select(service => $"== {service.Key.Name}\n{string.Join('\n', service.Value.Process.Lines.TakeLast(25))}")
        );

    public async ValueTask DisposeAsync()
    {
        foreach (var (process, _) in _services.Values)
            await process.DisposeAsync();
        _http.Dispose();
    }

    private async Task<bool> IsHealthyAsync(Uri address)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(address, "/health"));
            return answer.StatusCode == HttpStatusCode.OK
                && (await answer.Content.ReadAsStringAsync()).Contains("Healthy", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>An address on loopback where nobody listens.</summary>
    public static Uri Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");
    }
}
