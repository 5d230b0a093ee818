using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MlbSts.Messaging.Connection;

/// <summary>Binds <c>Kafka:*</c>; a setting that does not exist is refused by name instead of being overlooked.</summary>
internal sealed class KafkaOptionsSetup(IConfiguration configuration) : IConfigureOptions<KafkaOptions>
{
    private static readonly string[] Names = [.. typeof(KafkaOptions).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal)];

    public void Configure(KafkaOptions options)
    {
        var section = configuration.GetSection(KafkaOptions.Section);
        var unknown = section
            .GetChildren()
            .Select(child => child.Key)
            .Where(key => !Names.Contains(key, StringComparer.OrdinalIgnoreCase))
            .Select(key => $"Kafka:{key} is not a setting; allowed are {string.Join(", ", Names)}.")
            .ToList();
        if (unknown.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(KafkaOptions), unknown);
        section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        if (options.BootstrapServers.Length == 0)
            options.BootstrapServers = configuration.GetConnectionString("kafka") ?? "";
    }
}
