using System.Globalization;

namespace MlbSts.ServiceDefaults;

/// <summary>
/// A service's name and the port it listens on by default. Compose files, charts and the AppHost use the same names and ports.
/// </summary>
/// <param name="Name">kebab-case, for example <c>data-mover</c>.</param>
/// <param name="Port">The default port on loopback.</param>
public sealed record ServiceEndpoint(string Name, int Port)
{
    /// <summary>Scheduler.</summary>
    public static ServiceEndpoint Scheduler { get; } = new("scheduler", 5101);

    /// <summary>Scraper.</summary>
    public static ServiceEndpoint Scraper { get; } = new("scraper", 5102);

    /// <summary>Validator.</summary>
    public static ServiceEndpoint Validator { get; } = new("validator", 5103);

    /// <summary>Data mover.</summary>
    public static ServiceEndpoint DataMover { get; } = new("data-mover", 5104);

    /// <summary>Bulk loader.</summary>
    public static ServiceEndpoint BulkLoader { get; } = new("bulk-loader", 5105);

    /// <summary>Monitor.</summary>
    public static ServiceEndpoint Monitor { get; } = new("monitor", 5100);

    /// <summary>The API's stand-in.</summary>
    public static ServiceEndpoint Simulator { get; } = new("simulator", 5110);

    /// <summary>The six services, in the order data flows through them.</summary>
    public static IReadOnlyList<ServiceEndpoint> Services { get; } = [Scheduler, Scraper, Validator, DataMover, BulkLoader, Monitor];

    /// <summary>Where it listens unless told otherwise.</summary>
    public string DefaultUrl => $"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";
}
