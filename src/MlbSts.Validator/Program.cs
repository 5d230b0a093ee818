using MlbSts.ServiceDefaults;
using MlbSts.Validator;

return await ServiceHost.RunAsync(ServiceEndpoint.Validator, args, builder => builder.AddValidator(), app => app.MapValidator());
