using System.Globalization;
using MlbSts.BulkLoader;
using MlbSts.Clock;
using MlbSts.DataMover;
using MlbSts.Messaging.Embedded;
using MlbSts.Monitor;
using MlbSts.Scheduler;
using MlbSts.Scraper;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.Validator;
using Serilog;

namespace MlbSts.Standalone.Running;

/// <summary>The six services in one web application: the same pairs of extension methods as in six processes, other settings.</summary>
internal static class PlatformHost
{
    private const string RealApi = "https://statsapi.mlb.com";
    private const long LogBytes = 20_000_000;

    public static WebApplication Build(RunOptions options, RunFolder folder, EmbeddedKafka kafka, SimulatorHost? simulator)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(kafka.Settings);
        builder.Configuration.AddInMemoryCollection(
            Settings(options, folder, simulator?.Address ?? ApiOf(options, builder.Configuration), simulator is not null)
        );
        builder.WebHost.UseUrls($"http://127.0.0.1:{FreePort.Or(options.Port).ToString(CultureInfo.InvariantCulture)}");
        if (simulator is not null)
            builder.Services.AddSingleton<LeagueClock>(simulator.Clock);
        builder.AddServiceDefaults("standalone");
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(log =>
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
                .MinimumLevel.Override("Polly", Serilog.Events.LogEventLevel.Error)
                .MinimumLevel.Override(
                    "MlbSts.Scraper.Polling.GamePoller",
                    options.Faults > 0 ? Serilog.Events.LogEventLevel.Error : Serilog.Events.LogEventLevel.Information
                )
                .WriteTo.File(
                    Path.Combine(folder.Path, "log.txt"),
                    fileSizeLimitBytes: LogBytes,
                    rollOnFileSizeLimit: true,
                    retainedFileCountLimit: 3,
                    formatProvider: CultureInfo.InvariantCulture
                )
        );
        builder.AddScheduler().AddScraper().AddValidator().AddDataMover().AddBulkLoader().AddMonitor();
        builder.Services.AddSingleton<RunProgress>();
        builder.Services.AddPeriodicWork<RunTrouble>(trouble => new PeriodicWork("run-trouble", trouble.LookAsync)
        {
            Every = RunTrouble.Every,
        });

        var app = builder.Build();
        app.MapServiceDefaults();
        return app.MapScheduler().MapScraper().MapValidator().MapDataMover().MapBulkLoader().MapMonitor();
    }

    /// <summary>The API itself, or a proxy or mirror of it: by the command line, else by the usual setting.</summary>
    private static string ApiOf(RunOptions options, ConfigurationManager configuration) =>
        options.Api?.ToString() ?? (configuration["StatsApi:BaseAddress"] is { Length: > 0 } address ? address : RealApi);

    private static Dictionary<string, string?> Settings(RunOptions options, RunFolder folder, string api, bool isSimulated)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ObjectStore:Kind"] = "file",
            ["ObjectStore:Path"] = folder.Objects,
            ["StatsApi:BaseAddress"] = api,
            ["Validator:SweepSeconds"] = "2",
            // Nothing in the broker survives the process: no use in waiting long for what hangs.
            ["Kafka:DrainSeconds"] = "3",
            ["DataMover:SweepSeconds"] = "2",
            ["DataMover:LeaseSeconds"] = "5",
        };
        if (!isSimulated)
        {
            settings["Scheduler:FinalWatchSeconds"] = options.UntilDone ? "0" : null;
            return settings.Where(setting => setting.Value is not null).ToDictionary();
        }
        // The stand-in is asked as often as the league's speed needs; a league hour after the final is watched for corrections.
        settings["ObjectStore:Durability"] = "false"; // A power cut may cost games that can be simulated again; kill -9 costs nothing.
        settings["StatsApi:RequestsPerSecond"] = "10000";
        settings["StatsApi:RetryDelaySeconds"] = "0.05";
        settings["StatsApi:AttemptTimeoutSeconds"] = "3";
        settings["StatsApi:MaxDiffSteps"] = options.Speed > 60 ? "50" : "3";
        settings["Scheduler:MaxPollsPerSecond"] = "2000";
        settings["Scheduler:LostAfterSeconds"] = "10";
        settings["Scheduler:FinalWatchSeconds"] = "2000";
        return settings;
    }
}
