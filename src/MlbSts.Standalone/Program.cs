using System.CommandLine;
using MlbSts.Standalone;
using MlbSts.Standalone.Broker;

var untilStopped = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
return await CommandLine.Build(StandaloneRun.RunAsync, BrokerRun.RunAsync).Parse(args).InvokeAsync(untilStopped);
