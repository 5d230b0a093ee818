using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace MlbSts.ServiceDefaults.Logging;

/// <summary>
/// The log of a service on standard output, by Serilog: text for people, compact JSON where a machine reads it (in containers, or with
/// <c>Logging:Format=json</c>). Which events there are is said by <c>Logging:LogLevel:*</c>, as in every ASP.NET service.
/// </summary>
internal static class ServiceLogging
{
    /// <summary>
    /// The setting that chooses the format: <c>text</c> or <c>json</c>; empty means JSON in a container and text elsewhere.
    /// </summary>
    public const string FormatSetting = "Logging:Format";

    private const string Text = "text";
    private const string Json = "json";
    private const string Line = "{UtcTimestamp:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    public static void AddServiceLogging(this IHostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        var logger = new LoggerConfiguration()
            .MinimumLevel.Verbose() // Logging:LogLevel decides before an event comes here.
            .Enrich.FromLogContext()
            .Filter.ByExcluding(IsToldAtTheEnd)
            .WriteTo.Console(FormatterOf(builder.Configuration))
            .CreateLogger();
        // AddSerilog would let everything through, past Logging:LogLevel and the filters below.
        builder.Logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Error);
        // /health itself says that a check is degraded; a line for each time it is asked says no more.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error);
    }

    // The process ends with a sentence that says why; a stack trace before it says less.
    private static bool IsToldAtTheEnd(LogEvent logged) =>
        logged.MessageTemplate.Text is "Hosting failed to start" or "Unable to start Kestrel.";

    /// <summary>The format that is set, or the one for where the process runs.</summary>
    /// <exception cref="OptionsValidationException">It is neither text nor json.</exception>
    internal static ITextFormatter FormatterOf(IConfiguration configuration)
    {
        var inContainer =
            bool.TryParse(configuration["DOTNET_RUNNING_IN_CONTAINER"] ?? configuration["RUNNING_IN_CONTAINER"], out var set) && set;
        var format =
            configuration[FormatSetting] is { Length: > 0 } chosen ? chosen
            : inContainer ? Json
            : Text;
        return format.ToLowerInvariant() switch
        {
            Text => new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture),
            Json => new RenderedCompactJsonFormatter(),
            _ => throw new OptionsValidationException(
                "Logging",
                typeof(ServiceLogging),
                [$"{FormatSetting} is '{format}'; use {Text} or {Json}, or leave it empty."]
            ),
        };
    }
}
