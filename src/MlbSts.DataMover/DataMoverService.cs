using MlbSts.DataMover.Promotion;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.Storage;

namespace MlbSts.DataMover;

/// <summary>Files validated games by phase of the season.</summary>
public static class DataMoverService
{
    /// <summary>Registers the Data mover.</summary>
    public static IHostApplicationBuilder AddDataMover(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.DataMover.Name);
        builder.AddObjectStore().AddObjectStoreUpkeep();
        builder.Services.AddValidatedOptions<DataMoverOptions>("DataMover");
        builder.Services.AddOperations().AddSingleton<PromotionMetrics>().AddSingleton<FiledGames>();
        builder.Services.AddSingleton<GamePromotion>().AddSingleton<Promoter>().AddSingleton<GameValidatedHandler>();
        builder.Services.AddMessageConsumer("data-mover", consumer => consumer.Handle<GameValidated, GameValidatedHandler>());
        builder.Services.AddPeriodicWork<PromotionSweep, DataMoverOptions>(
            (sweep, options) =>
                new PeriodicWork("promotion-sweep", sweep.RunOnceAsync) { Every = TimeSpan.FromSeconds(options.SweepSeconds) }
        );
        return builder;
    }

    /// <summary>Maps its endpoints: none beyond health and metrics yet.</summary>
    public static WebApplication MapDataMover(this WebApplication app) => app;
}
