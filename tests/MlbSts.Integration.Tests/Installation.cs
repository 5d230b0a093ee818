using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MlbSts.ServiceDefaults;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests;

/// <summary>The Simulator and the six services as processes of their own, told apart from production by settings only.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<ServiceEndpoint, string> Assemblies = new Dictionary<ServiceEndpoint, string>
    {
        [ServiceEndpoint.Simulator] = "MlbSts.Simulator",
        [ServiceEndpoint.Scheduler] = "MlbSts.Scheduler",
        [ServiceEndpoint.Scraper] = "MlbSts.Scraper",
        [ServiceEndpoint.Validator] = "MlbSts.Validator",
        [ServiceEndpoint.DataMover] = "MlbSts.DataMover",
        [ServiceEndpoint.BulkLoader] = "MlbSts.BulkLoader",
        [ServiceEndpoint.Monitor] = "MlbSts.Monitor",
    };

    private readonly List<Member> _members = [];
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>All its processes, the Simulator first.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>What every process printed, for the message of a failed test.</summary>
    public string Output =>
        string.Join('\n', _members.Select(member => $"== {member.Service.Name}\n{string.Join('\n', member.Process.Lines.TakeLast(25))}"));

    private const int LowestPort = 11_000;
    private const int Ports = 7_000;
    private static int _given = Environment.ProcessId * 31 % Ports;

    public static string AssemblyOf(ServiceEndpoint service) => Assemblies[service];

    /// <summary>An address on loopback where nobody listens, and another each time.</summary>
    public static Uri Free()
    {
        // Below the ports that outgoing connections take: between this look and the service's start nobody else takes it by chance.
        while (true)
        {
            var port = LowestPort + (Interlocked.Increment(ref _given) % Ports);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
            }
            catch (SocketException)
            {
                // Taken.
            }
        }
    }

    /// <summary>Starts the Simulator on a free port.</summary>
    /// <returns>Its address: that of the API, and of the clock.</returns>
    public Uri StartSimulator(params IEnumerable<string> arguments) => Start(ServiceEndpoint.Simulator, arguments).Address;

    /// <summary>Starts the services, each on a free port.</summary>
    /// <param name="clock">The Simulator.</param>
    /// <param name="api">Where the API is asked.</param>
    /// <param name="settings">Kafka and the object store.</param>
    /// <param name="schedulers">How many Schedulers.</param>
    /// <param name="scrapers">How many Scrapers.</param>
    public void StartServices(Uri clock, Uri api, IReadOnlyDictionary<string, string?> settings, int schedulers = 1, int scrapers = 1)
    {
        string[] shared = [.. settings.Select(setting => $"--{setting.Key}={setting.Value}"), $"--Clock:Follow={clock}"];
        string[] asking = [.. shared, $"--StatsApi:BaseAddress={api}", "--StatsApi:RequestsPerSecond=1000", "--StatsApi:MaxDiffSteps=50"];
        for (var i = 0; i < schedulers; i++)
            Start(ServiceEndpoint.Scheduler, [.. asking, "--Scheduler:FinalWatchSeconds=2000", "--Scheduler:MaxPollsPerSecond=500"]);
        for (var i = 0; i < scrapers; i++)
            Start(ServiceEndpoint.Scraper, asking);
        foreach (
            var service in new[]
            {
                ServiceEndpoint.Validator,
                ServiceEndpoint.DataMover,
                ServiceEndpoint.BulkLoader,
                ServiceEndpoint.Monitor,
            }
        )
            Start(service, shared);
    }

    /// <summary>Every process answers that it is healthy.</summary>
    public async Task WaitUntilHealthyAsync(TimeSpan most)
    {
        using var timeout = new CancellationTokenSource(most);
        foreach (var member in _members)
        {
            while (await HealthAsync(member) is not { } health || health.GetProperty("status").GetString() != "Healthy")
            {
                Assert.False(member.Process.HasEnded, $"{member.Service.Name} has ended:\n{member.Process.Output}");
                Assert.False(
                    timeout.IsCancellationRequested,
                    $"{member.Service.Name} is not healthy after {most}:\n{member.Process.Output}"
                );
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, CancellationToken.None);
            }
        }
    }

    public Task<string> GetAsync(ServiceEndpoint service, string path) =>
        _http.GetStringAsync(new Uri(_members.First(member => member.Service == service).Address, path));

    public async Task PostAsync(ServiceEndpoint service, string path)
    {
        using var answer = await _http.PostAsync(new Uri(_members.First(member => member.Service == service).Address, path), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What <c>/health</c> of a process says; nothing where it does not answer.</summary>
    public async Task<JsonElement?> HealthAsync(Member member)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(member.Address, "/health"));
            using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return health.RootElement.Clone();
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What <c>/metrics</c> of a process says; nothing where it does not answer.</summary>
    public async Task<string> MetricsAsync(Member member)
    {
        try
        {
            return await _http.GetStringAsync(new Uri(member.Address, "/metrics"));
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return "";
        }
    }

    /// <summary>Starts a process again as it was started, with further arguments that count more.</summary>
    public static async Task StartAgainAsync(Member member, params string[] arguments)
    {
        await member.Process.DisposeAsync();
        member.Process = ServiceProcess.Start(Assemblies[member.Service], [.. member.Arguments, .. arguments]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in _members)
            await member.Process.DisposeAsync();
        _http.Dispose();
    }

    private Member Start(ServiceEndpoint service, IEnumerable<string> arguments)
    {
        var address = Free();
        string[] all = [$"--urls={address}", .. arguments];
        var member = new Member(service, address, all, ServiceProcess.Start(Assemblies[service], all));
        _members.Add(member);
        return member;
    }

    /// <summary>One of its processes.</summary>
    internal sealed class Member(ServiceEndpoint service, Uri address, IReadOnlyList<string> arguments, ServiceProcess process)
    {
        public ServiceEndpoint Service => service;

        public Uri Address => address;

        public IReadOnlyList<string> Arguments => arguments;

        public ServiceProcess Process { get; set; } = process;
    }
}
