using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace MlbSts.ServiceDefaults.Configuration;

/// <summary>Turns what the configuration system throws at start into lines that say which setting is wrong and what is allowed.</summary>
public static partial class StartupErrors
{
    /// <summary>Exit code of a process that refuses its settings (EX_CONFIG of sysexits).</summary>
    public const int ExitCode = 78;

    private static readonly IReadOnlyDictionary<string, string> Expected = new Dictionary<string, string>
    {
        ["System.Int32"] = "a whole number",
        ["System.Int64"] = "a whole number",
        ["System.Double"] = "a number",
        ["System.Boolean"] = "true or false",
        ["System.Uri"] = "an absolute address such as http://127.0.0.1:5110",
        ["System.TimeSpan"] = "a duration such as 00:00:30",
        ["System.DateOnly"] = "a date such as 2025-07-04",
        ["System.DateTimeOffset"] = "a moment such as 2025-07-04T16:00:00Z",
    };

    /// <summary>The lines for people, or <see langword="null"/> where the exception is about something else than settings.</summary>
    public static IReadOnlyList<string>? Explain(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception switch
        {
            OptionsValidationException invalid => [.. invalid.Failures],
            AggregateException many => many
                .InnerExceptions.Select(Explain)
                .Aggregate((IReadOnlyList<string>?)[], (all, one) => all is null || one is null ? null : [.. all, .. one]),
            InvalidOperationException { InnerException: OptionsValidationException inner } => [.. inner.Failures],
            InvalidOperationException binding when ExplainBinding(binding.Message) is { } line => [line],
            _ => null,
        };
    }

    /// <summary>What a value of a type looks like, for people.</summary>
    /// <param name="type">The type's full name.</param>
    public static string ExpectedOf(string type) => Expected.GetValueOrDefault(type) ?? Alternatives(type);

    private static string? ExplainBinding(string message)
    {
        if (WrongType().Match(message) is { Success: true } wrong)
        {
            var type = wrong.Groups["type"].Value;
            return $"{wrong.Groups["path"].Value} is '{wrong.Groups["value"].Value}': {ExpectedOf(type)} is expected.";
        }
        if (Unknown().Match(message) is { Success: true } unknown)
        {
            var type = FindType(unknown.Groups["type"].Value);
            var known = type is null
                ? ""
                : $" Known here: {string.Join(", ", type.GetProperties().Where(property => property.CanWrite).Select(property => property.Name))}.";
            return $"{unknown.Groups["names"].Value} is no setting of {unknown.Groups["type"].Value}.{known}";
        }
        return null;
    }

    private static string Alternatives(string type) =>
        FindType(type) is { IsEnum: true } enumeration
            ? "one of " + string.Join(", ", Enum.GetNames(enumeration))
            : $"a value of type {type}";

    private static Type? FindType(string name) =>
        AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name!.StartsWith("MlbSts.", StringComparison.Ordinal))
            .SelectMany(assembly => assembly.GetTypes())
            .FirstOrDefault(type => type.FullName == name || type.Name == name);

    [GeneratedRegex(
        @"^Failed to convert configuration value '(?<value>.*)' at '(?<path>[^']*)' to type '(?<type>[^']*)'\.",
        RegexOptions.Singleline
    )]
    private static partial Regex WrongType();

    [GeneratedRegex(@"not found on the instance of (?<type>[^:]+): (?<names>.+)$", RegexOptions.Singleline)]
    private static partial Regex Unknown();
}
