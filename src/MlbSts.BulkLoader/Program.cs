using MlbSts.BulkLoader;
using MlbSts.ServiceDefaults;

return await ServiceHost.RunAsync(ServiceEndpoint.BulkLoader, args, builder => builder.AddBulkLoader(), app => app.MapBulkLoader());
