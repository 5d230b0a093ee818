using MlbSts.DataMover;
using MlbSts.ServiceDefaults;

return await ServiceHost.RunAsync(ServiceEndpoint.DataMover, args, builder => builder.AddDataMover(), app => app.MapDataMover());
