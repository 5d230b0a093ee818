using Microsoft.Extensions.Options;
using static Microsoft.Extensions.Options.ValidateOptionsResult;

namespace MlbSts.Scheduler.Intervals;

/// <summary>Only a policy that is there can be chosen, and only with what it needs.</summary>
internal sealed class PollPolicyCheck(IEnumerable<IPollPolicy> policies) : IValidateOptions<SchedulerOptions>
{
    public ValidateOptionsResult Validate(string? name, SchedulerOptions options)
    {
        var names = policies.Select(policy => policy.Name).Order(StringComparer.Ordinal).ToList();
        if (!names.Contains(options.PolicyName))
            return Fail($"Scheduler:Policy is '{options.Policy}': it must be one of {string.Join(", ", names)}, or empty.");
        if (options is { PolicyName: FixedPolicy.PolicyName, FixedIntervalSeconds: null })
            return Fail("Scheduler:Policy is 'fixed': set Scheduler:FixedIntervalSeconds, too.");
        return Success;
    }
}
