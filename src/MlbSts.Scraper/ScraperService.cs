using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scraper.Polling;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.StatsApi;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.Scraper;

/// <summary>Asks the API when it is told to, and keeps every answer.</summary>
public static class ScraperService
{
    /// <summary>Registers the Scraper.</summary>
    public static IHostApplicationBuilder AddScraper(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.Scraper.Name);
        builder.AddObjectStore().AddObjectStoreUpkeep();
        builder.AddStatsApi();
        builder.AddApiReports();
        builder.Services.AddValidatedOptions<ScraperOptions>("Scraper");
        builder.Services.AddSingleton<HeldFeeds>().AddSingleton<RawAnswers>().AddSingleton<KeptAnswers>().AddSingleton<GamePoller>();
        builder.Services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<FeedUpdater>(provider, provider.GetRequiredService<KeptAnswers>())
        );
        var concurrency =
            builder.Configuration.GetSection("Scraper").GetValue<int?>(nameof(ScraperOptions.Concurrency))
            ?? new ScraperOptions().Concurrency;
        builder.Services.AddMessageConsumer(
            "scraper",
            consumer =>
                consumer
                    .Handle<PollCommand, GamePoller>()
                    .ListenToPartitions<HeldFeeds>(Topics.Polls)
                    .Concurrency(Math.Clamp(concurrency, 1, 1000))
        );
        builder.Services.AddPeriodicWork<CacheReporter>(reporter => new PeriodicWork("cache-report", reporter.ReportAsync)
        {
            Every = CacheReporter.Interval,
            AtOnce = false,
        });
        return builder;
    }

    /// <summary>Maps its endpoints: none beyond health and metrics.</summary>
    public static WebApplication MapScraper(this WebApplication app) => app;
}
