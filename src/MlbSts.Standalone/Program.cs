using System.CommandLine;
using MlbSts.ServiceDefaults.Failures;
using MlbSts.Standalone;
using MlbSts.Standalone.Broker;

var parsed = CommandLine.Build(StandaloneRun.RunAsync, BrokerRun.RunAsync).Parse(args);
if (parsed is { Errors.Count: > 0, Action: System.CommandLine.Invocation.ParseErrorAction })
    return await new Failure(
        "option",
        ExitCodes.Usage,
        [.. parsed.Errors.Select(error => error.Message), "--help says what there is."]
    ).TellAsync("standalone");
var untilStopped = new InvocationConfiguration
{
    ProcessTerminationTimeout = TimeSpan.FromSeconds(60),
    EnableDefaultExceptionHandler = false,
};
try
{
    return await parsed.InvokeAsync(untilStopped);
}
catch (Exception exception)
{
    return await Failure.Of(exception).TellAsync("standalone");
}
