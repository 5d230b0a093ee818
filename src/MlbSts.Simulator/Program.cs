using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.Simulator;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        builder.WebHost.UseUrls(ServiceEndpoint.Simulator.DefaultUrl);
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    builder.Services.AddHealthChecks();
    builder.AddSimulator();

    await using var app = builder.Build();
    app.MapHealthChecks("/health");
    app.MapHealthChecks("/alive");
    app.MapSimulator();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupErrors.Explain(exception) is { } lines)
{
    foreach (var line in lines)
        await Console.Error.WriteLineAsync($"simulator refuses to start: {line}");
    return StartupErrors.ExitCode;
}
