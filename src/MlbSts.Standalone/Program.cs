using MlbSts.Standalone;
using MlbSts.Standalone.Running;

return await CommandLine.Build(StandaloneRun.RunAsync).Parse(args).InvokeAsync();
