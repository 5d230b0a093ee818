using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Failures;
using MlbSts.ServiceDefaults.Telemetry;
using MlbSts.Simulator;

try
{
    CommandLineSettings.Check(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (
        string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
        && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()
    )
        builder.WebHost.UseUrls(ServiceEndpoint.Simulator.DefaultUrl);
    builder.AddTelemetry(ServiceEndpoint.Simulator.Name);
    builder.Services.AddHealthChecks();
    builder.AddSimulator();

    await using var app = builder.Build();
    app.MapServiceDefaults();
    app.MapSimulator();
    return await ServiceHost.RunAsync(ServiceEndpoint.Simulator.Name, app);
}
catch (Exception exception)
{
    return await Failure.Of(exception).TellAsync(ServiceEndpoint.Simulator.Name);
}
