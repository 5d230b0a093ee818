using MlbSts.Scraper;
using MlbSts.ServiceDefaults;

return await ServiceHost.RunAsync(ServiceEndpoint.Scraper, args, builder => builder.AddScraper(), app => app.MapScraper());
