using MlbSts.Monitor;
using MlbSts.ServiceDefaults;

return await ServiceHost.RunAsync(ServiceEndpoint.Monitor, args, builder => builder.AddMonitor(), app => app.MapMonitor());
