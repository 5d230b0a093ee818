using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MlbSts.AppHost;

/// <summary>What the command line asks for: <c>dotnet run --project src/MlbSts.AppHost -- --broker kafka --speed 600</c>.</summary>
internal sealed record AppHostOptions
{
    /// <summary><c>--mode containers</c>: Kafka, an S3 server, Prometheus and Grafana as containers.</summary>
    public bool InContainers { get; private init; }

    /// <summary><c>--broker kafka</c> with <c>--kafka-folder</c>: where Apache Kafka's jars lie; else the embedded broker.</summary>
    public string? KafkaFolder { get; private init; }

    /// <summary><c>--data</c>: where this run keeps its files; each run has a folder of its own unless one is named.</summary>
    public required string Data { get; init; }

    /// <summary><c>--speed</c>: league seconds in a real one.</summary>
    public double Speed { get; private init; }

    /// <summary><c>--days</c>: how many simulated days; empty without end.</summary>
    public int? Days { get; private init; }

    /// <summary><c>--games</c>: how many games a simulated day.</summary>
    public int? Games { get; private init; }

    /// <summary><c>--hold true</c>: the day begins with the Simulator's command <c>begin</c> and not by itself.</summary>
    public bool Hold { get; private init; }

    /// <summary>Reads them.</summary>
    /// <param name="configuration">Where the command line has come into.</param>
    /// <param name="appHostDirectory">The project's folder; runs lie under the repository's <c>data</c>.</param>
    /// <exception cref="InvalidOperationException">One makes no sense; the message says what is allowed.</exception>
    public static AppHostOptions Read(IConfiguration configuration, string appHostDirectory)
    {
        var mode = OneOf(configuration, "mode", "local", "containers");
        var broker = OneOf(configuration, "broker", "embedded", "kafka");
        var folder = configuration["kafka-folder"];
        if (broker == "kafka" && !Directory.Exists(folder))
            throw new InvalidOperationException(
                $"--broker kafka needs --kafka-folder, a folder with Apache Kafka's jars or its distribution; '{folder}' is none."
            );
        var run = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return new AppHostOptions
        {
            InContainers = mode == "containers",
            KafkaFolder = broker == "kafka" ? Path.GetFullPath(folder!) : null,
            Data = Path.GetFullPath(configuration["data"] ?? Path.Combine(appHostDirectory, "..", "..", "data", "apphost", run)),
            Speed = configuration.GetValue("speed", 60.0),
            Days = configuration.GetValue<int?>("days"),
            Games = configuration.GetValue<int?>("games"),
            Hold = configuration.GetValue("hold", false),
        };
    }

    private static string OneOf(IConfiguration configuration, string name, string usual, string other) =>
        configuration[name] switch
        {
            null or "" => usual,
            var value when value == usual || value == other => value,
            var value => throw new InvalidOperationException($"--{name} {value}: {usual} or {other} is allowed."),
        };
}
