using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.Simulator.Faults;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator;

/// <summary>Refuses settings that make no sense; each message names the setting and what is allowed.</summary>
internal sealed class SimulatorOptionsCheck : IValidateOptions<SimulatorOptions>
{
    private const int FirstYear = 1901;
    private const int LastYear = 2199;

    public ValidateOptionsResult Validate(string? name, SimulatorOptions options)
    {
        var errors = new List<string>();
        void Check(bool allowed, string setting, object? value, string what)
        {
            if (!allowed)
                errors.Add(FormattableString.Invariant($"{SimulatorOptions.Section}:{setting} is {value}: {what}."));
        }
        Check(
            options.Speed is >= 1 and <= SimulatedClock.MaxSpeed,
            "Speed",
            options.Speed,
            $"it is from 1 to {SimulatedClock.MaxSpeed} league seconds in a real second"
        );
        Check(options.Days is null or >= 1, "Days", options.Days, "it is 1 or more, or left out for days without end");
        Check(
            options.Games is >= DayPlan.FewestGames and <= DayPlan.MostGames,
            "Games",
            options.Games,
            $"it is from {DayPlan.FewestGames} to {DayPlan.MostGames} games a day"
        );
        Check(
            options.StartDate.Year is >= FirstYear and <= LastYear,
            "StartDate",
            options.StartDate,
            $"it is a date of the years {FirstYear} to {LastYear}, such as 2025-07-04"
        );
        Check(
            options.ReplayFolder is null || Directory.Exists(options.ReplayFolder),
            "ReplayFolder",
            $"'{options.ReplayFolder}'",
            "it is a folder that exists, with feed captures (*.json) in it"
        );
        Check(options.Faults.All is >= 0 and <= 1, "Faults:All", options.Faults.All, "it is a share of the requests from 0 to 1");
        Check(
            options.Faults.SlowSeconds is >= 0 and <= 300,
            "Faults:SlowSeconds",
            options.Faults.SlowSeconds,
            "it is from 0 to 300 seconds"
        );
        foreach (var kind in Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None))
            Check(
                options.Faults.RateOf(kind) is >= 0 and <= 1,
                $"Faults:{kind}",
                options.Faults.RateOf(kind),
                "it is a share of the requests from 0 to 1"
            );
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
