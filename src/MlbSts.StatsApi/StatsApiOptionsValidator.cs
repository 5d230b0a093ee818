using System.Globalization;
using Microsoft.Extensions.Options;

namespace MlbSts.StatsApi;

/// <summary>Checks the settings; each message names the setting, its value and what is allowed.</summary>
internal sealed class StatsApiOptionsValidator : IValidateOptions<StatsApiOptions>
{
    private static readonly (string Name, Func<StatsApiOptions, double> Value, double Least, double Most)[] Ranges =
    [
        (nameof(StatsApiOptions.RequestsPerSecond), o => o.RequestsPerSecond, 0.1, 10_000),
        (nameof(StatsApiOptions.QueueLimit), o => o.QueueLimit, 0, 1_000_000),
        (nameof(StatsApiOptions.AttemptTimeoutSeconds), o => o.AttemptTimeoutSeconds, 0.05, 300),
        (nameof(StatsApiOptions.TotalTimeoutSeconds), o => o.TotalTimeoutSeconds, 0.05, 3600),
        (nameof(StatsApiOptions.MaxAttempts), o => o.MaxAttempts, 1, 10),
        (nameof(StatsApiOptions.RetryDelaySeconds), o => o.RetryDelaySeconds, 0.001, 60),
        (nameof(StatsApiOptions.MaxRetryAfterSeconds), o => o.MaxRetryAfterSeconds, 0, 3600),
        (nameof(StatsApiOptions.MaxAnswerBytes), o => o.MaxAnswerBytes, 1024, 256 * 1024 * 1024),
        (nameof(StatsApiOptions.CircuitFailureRatio), o => o.CircuitFailureRatio, 0.05, 1),
        (nameof(StatsApiOptions.CircuitSamplingSeconds), o => o.CircuitSamplingSeconds, 0.5, 3600),
        (nameof(StatsApiOptions.CircuitMinimumRequests), o => o.CircuitMinimumRequests, 2, 100_000),
        (nameof(StatsApiOptions.CircuitBreakSeconds), o => o.CircuitBreakSeconds, 0.5, 3600),
        (nameof(StatsApiOptions.MaxDiffSteps), o => o.MaxDiffSteps, 0, 1000),
        (nameof(StatsApiOptions.MaxDiffOperations), o => o.MaxDiffOperations, 0, 100_000),
        (nameof(StatsApiOptions.StaleAnswersBeforeAccepted), o => o.StaleAnswersBeforeAccepted, 1, 1000),
    ];

    public ValidateOptionsResult Validate(string? name, StatsApiOptions options)
    {
        var failures = new List<string>();
        if (options.BaseAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
            failures.Add(
                Describe(
                    nameof(options.BaseAddress),
                    options.BaseAddress,
                    "an absolute http or https address without a query is required, such as https://statsapi.mlb.com"
                )
            );
        foreach (var (setting, value, least, most) in Ranges)
        {
            if (!(value(options) >= least && value(options) <= most))
                failures.Add(
                    Describe(setting, value(options), string.Create(CultureInfo.InvariantCulture, $"{least} to {most} is allowed"))
                );
        }
        if (options.TotalTimeoutSeconds < options.AttemptTimeoutSeconds)
            failures.Add(
                Describe(
                    nameof(options.TotalTimeoutSeconds),
                    options.TotalTimeoutSeconds,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"at least AttemptTimeoutSeconds, {options.AttemptTimeoutSeconds}, is allowed"
                    )
                )
            );
        if (!IsUserAgent(options.UserAgent))
            failures.Add(Describe(nameof(options.UserAgent), options.UserAgent, "a User-Agent is needed, such as MlbSts/0.1"));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsUserAgent(string text)
    {
        using var request = new HttpRequestMessage();
        return !string.IsNullOrWhiteSpace(text) && request.Headers.UserAgent.TryParseAdd(text);
    }

    private static string Describe(string setting, object? value, string allowed) =>
        string.Create(CultureInfo.InvariantCulture, $"{StatsApiOptions.Section}:{setting} is '{value}': {allowed}.");
}
