using MlbSts.Scheduler;
using MlbSts.ServiceDefaults;

return await ServiceHost.RunAsync(ServiceEndpoint.Scheduler, args, builder => builder.AddScheduler(), app => app.MapScheduler());
