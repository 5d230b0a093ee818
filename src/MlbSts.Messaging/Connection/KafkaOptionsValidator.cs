using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace MlbSts.Messaging.Connection;

/// <summary>Says which setting is wrong, what it is and what is allowed. Never prints a password.</summary>
internal sealed partial class KafkaOptionsValidator : IValidateOptions<KafkaOptions>
{
    public ValidateOptionsResult Validate(string? name, KafkaOptions options)
    {
        var failures = Servers(options).Concat(Names(options)).Concat(Credentials(options)).Concat(Ranges(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Servers(KafkaOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.BootstrapServers))
            yield return "Kafka:BootstrapServers is missing: set it (or ConnectionStrings:kafka) to one or more host:port, separated by commas.";
        else if (!options.BootstrapServers.Split(',').All(server => HostAndPort().IsMatch(server.Trim())))
            yield return $"Kafka:BootstrapServers is '{options.BootstrapServers}'; allowed are one or more host:port, separated by commas.";
    }

    private static IEnumerable<string> Names(KafkaOptions options)
    {
        if (!ClientSettings.Protocols.ContainsKey(options.SecurityProtocol))
            yield return OneOf(nameof(options.SecurityProtocol), options.SecurityProtocol, ClientSettings.Protocols.Keys);
        if (!ClientSettings.Mechanisms.ContainsKey(options.SaslMechanism))
            yield return OneOf(nameof(options.SaslMechanism), options.SaslMechanism, ClientSettings.Mechanisms.Keys);
        if (!GroupProtocols.Names.ContainsKey(options.GroupProtocol))
            yield return OneOf(nameof(options.GroupProtocol), options.GroupProtocol, GroupProtocols.Names.Keys);
        if (!Prefix().IsMatch(options.TopicPrefix))
            yield return $"Kafka:TopicPrefix is '{options.TopicPrefix}'; allowed are at most 60 letters, digits, dots and hyphens (an underscore collides with a dot in Kafka's metric names).";
        if (options.ReplicationFactor is < -1 or 0 or > 9)
            yield return $"Kafka:ReplicationFactor is {options.ReplicationFactor}; allowed are -1 (the broker's default) and 1 to 9.";
    }

    private static IEnumerable<string> Credentials(KafkaOptions options)
    {
        foreach (
            var (setting, file) in new[] { (nameof(options.CaFile), options.CaFile), (nameof(options.PasswordFile), options.PasswordFile) }
        )
        {
            if (!string.IsNullOrEmpty(file) && !File.Exists(file))
                yield return $"Kafka:{setting} names '{file}', which is not there; allowed is the path of a readable file.";
        }
        if (!string.IsNullOrEmpty(options.Password) && !string.IsNullOrEmpty(options.PasswordFile))
            yield return "Kafka:Password and Kafka:PasswordFile are both set; allowed is one of them.";
        if (!options.SecurityProtocol.StartsWith("SASL", StringComparison.OrdinalIgnoreCase))
            yield break;
        if (string.IsNullOrEmpty(options.Username))
            yield return $"Kafka:Username is missing: Kafka:SecurityProtocol {options.SecurityProtocol} needs a user.";
        if (string.IsNullOrEmpty(options.Password) && string.IsNullOrEmpty(options.PasswordFile))
            yield return $"Kafka:Password is missing: Kafka:SecurityProtocol {options.SecurityProtocol} needs it, or Kafka:PasswordFile.";
    }

    private static IEnumerable<string> Ranges(KafkaOptions options) =>
        from setting in new (string Name, int Value, int Least, int Most)[]
        {
            (nameof(options.HandlerConcurrency), options.HandlerConcurrency, 1, 256),
            (nameof(options.MaxQueuedPerPartition), options.MaxQueuedPerPartition, 1, 10_000),
            (nameof(options.FetchWaitMilliseconds), options.FetchWaitMilliseconds, 1, 10_000),
            (nameof(options.CommitIntervalMilliseconds), options.CommitIntervalMilliseconds, 10, 60_000),
            (nameof(options.MaxAttempts), options.MaxAttempts, 1, 100),
            (nameof(options.RetryDelayMilliseconds), options.RetryDelayMilliseconds, 1, 60_000),
            (nameof(options.MaxRetryDelayMilliseconds), options.MaxRetryDelayMilliseconds, options.RetryDelayMilliseconds, 600_000),
            (nameof(options.HandlerTimeoutSeconds), options.HandlerTimeoutSeconds, 1, 3_600),
            (nameof(options.DrainSeconds), options.DrainSeconds, 0, 120),
            (nameof(options.SessionTimeoutSeconds), options.SessionTimeoutSeconds, 1, 300),
            (nameof(options.DeafAfterSeconds), options.DeafAfterSeconds, 1, 3_600),
            (nameof(options.MaxMessageBytes), options.MaxMessageBytes, 1_024, 900_000),
            (nameof(options.MaxInFlight), options.MaxInFlight, 1, 100_000),
            (nameof(options.DeliveryTimeoutSeconds), options.DeliveryTimeoutSeconds, 1, 600),
            (nameof(options.LingerMilliseconds), options.LingerMilliseconds, 0, 1_000),
        }
        where setting.Value < setting.Least || setting.Value > setting.Most
        select $"Kafka:{setting.Name} is {setting.Value}; allowed are {setting.Least} to {setting.Most}.";

    private static string OneOf(string setting, string value, IEnumerable<string> allowed) =>
        $"Kafka:{setting} is '{value}'; allowed are {string.Join(", ", allowed)}.";

    [GeneratedRegex(@"^(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9._-]+):[0-9]{1,5}$")]
    private static partial Regex HostAndPort();

    [GeneratedRegex("^[A-Za-z0-9.-]{0,60}$")]
    private static partial Regex Prefix();
}
