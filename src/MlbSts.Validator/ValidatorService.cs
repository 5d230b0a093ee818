using Microsoft.Extensions.Options;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.Rules.Schemas;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.Storage;
using MlbSts.Validator.Validation;

namespace MlbSts.Validator;

/// <summary>Proves stored documents right.</summary>
public static class ValidatorService
{
    /// <summary>Registers the Validator.</summary>
    public static IHostApplicationBuilder AddValidator(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMessaging(ServiceEndpoint.Validator.Name);
        builder.AddObjectStore().AddObjectStoreUpkeep();
        builder.Services.AddValidatedOptions<ValidatorOptions>("Validator");
        builder.Services.AddOperations().AddSingleton<GameReviews>();
        builder.Services.AddSingleton(services => new DocumentValidator(
            services.GetRequiredService<IOptions<ValidatorOptions>>().Value.Book()
        ));
        builder.Services.AddSingleton<ValidationMetrics>().AddSingleton<GameValidation>();
        builder.Services.AddMessageConsumer("validator", consumer => consumer.Handle<PollCompleted, PollCompletedHandler>());
        builder.Services.AddPeriodicWork<ValidationSweep, ValidatorOptions>(
            (sweep, options) =>
                new PeriodicWork("validation-sweep", sweep.SweepAsync) { Every = TimeSpan.FromSeconds(options.SweepSeconds) }
        );
        return builder;
    }

    /// <summary>Maps the published schema: <c>/schemas/feed</c>.</summary>
    public static WebApplication MapValidator(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/schemas/feed", () => TypedResults.Text(FeedSchema.Text, "application/schema+json")).AllowAnonymous();
        return app;
    }
}
