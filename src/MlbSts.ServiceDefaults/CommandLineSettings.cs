using MlbSts.ServiceDefaults.Failures;

namespace MlbSts.ServiceDefaults;

/// <summary>
/// Looks at what was typed behind a service's name: the configuration system passes over what it does not understand, and a service would
/// run otherwise than it was told to.
/// </summary>
public static class CommandLineSettings
{
    /// <summary>The sections of MlbSts; a process that does not read one of them passes over it, so that all can be told the same.</summary>
    public static IReadOnlyList<string> Sections { get; } =
    [
        "Auth",
        "BulkLoader",
        "Clock",
        "DataMover",
        "Kafka",
        "Monitor",
        "ObjectStore",
        "PollIntervals",
        "Scheduler",
        "Scraper",
        "Simulator",
        "StatsApi",
        "Validator",
    ];

    // What ASP.NET Core and the telemetry library read.
    private static readonly string[] OfTheHost =
    [
        "AllowedHosts",
        "applicationName",
        "ConnectionStrings",
        "contentRoot",
        "environment",
        "http_ports",
        "https_ports",
        "Kestrel",
        "Logging",
        "shutdownTimeoutSeconds",
        "urls",
    ];

    /// <summary>Refuses what is no setting.</summary>
    /// <param name="args">The command line.</param>
    /// <exception cref="RefusedException">There is something that nobody reads.</exception>
    public static void Check(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        for (var at = 0; at < args.Count; at++)
        {
            var name = NameOf(args[at]);
            if (name is null)
                throw Refused($"'{args[at]}' is no setting: --Section:Name=value is expected.");
            if (!IsKnown(name))
                throw Refused($"{name} is no setting: there are {string.Join(", ", Sections)}, and {string.Join(", ", OfTheHost)}.");
            if (!args[at].Contains('=') && ++at == args.Count)
                throw Refused($"{name} has no value: --{name}=value is expected.");
        }
    }

    private static string? NameOf(string argument)
    {
        var end = argument.IndexOf('=');
        var name = end < 0 ? argument : argument[..end];
        return name.StartsWith("--", StringComparison.Ordinal) ? name[2..]
            : name.StartsWith('/') ? name[1..]
            : end > 0 && !name.StartsWith('-') ? name
            : null;
    }

    private static bool IsKnown(string name)
    {
        var section = name.Split(':')[0];
        return Sections.Concat(OfTheHost).Contains(section, StringComparer.OrdinalIgnoreCase)
            || section.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase)
            || section.EndsWith("RUNNING_IN_CONTAINER", StringComparison.OrdinalIgnoreCase);
    }

    private static RefusedException Refused(string message) => new(ExitCodes.Usage, message);
}
