using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Bootstrap;
using MlbSts.Messaging.Connection;
using MlbSts.Messaging.Consuming;
using MlbSts.Messaging.Publishing;

namespace MlbSts.Messaging;

/// <summary>Adds messaging to a service.</summary>
public static class MessagingExtensions
{
    /// <summary>
    /// Adds the settings <see cref="KafkaOptions"/>, <see cref="IMessagePublisher"/>, the creation of the topics and the health checks
    /// <c>kafka</c> and <c>consumers</c>. Several services of one process may each call it: they share one producer, and each has a publisher of its own under
    /// its name (<c>[FromKeyedServices("scraper")] IMessagePublisher</c>); the publisher without a key then speaks for the process.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="serviceName">The service's name, for example <c>scraper</c>; it becomes <c>ce_source</c>.</param>
    public static IHostApplicationBuilder AddMessaging(this IHostApplicationBuilder builder, string serviceName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceName);
        var services = builder.Services;
        var first = services.All(service => service.ServiceType != typeof(KafkaProducer));
        services.AddSingleton(new HostedService(serviceName));
        services.TryAddKeyedSingleton<IMessagePublisher>(serviceName, (provider, _) => Publisher(provider, serviceName));
        if (!first)
            return builder;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IConfigureOptions<KafkaOptions>, KafkaOptionsSetup>();
        services.AddSingleton<IValidateOptions<KafkaOptions>, KafkaOptionsValidator>();
        services.AddOptions<KafkaOptions>().ValidateOnStart();
        services.AddSingleton<ProcessIdentity>();
        services.AddSingleton<KafkaProducer>();
        services.AddSingleton<TopicsReady>();
        services.AddSingleton<KafkaHealthCheck>();
        services.TryAddSingleton<IMessagePublisher>(provider => Publisher(provider, provider.GetRequiredService<ProcessIdentity>().Name));
        services.AddHostedService<TopicBootstrap>();
        services
            .AddHealthChecks()
            .AddCheck<KafkaHealthCheck>("kafka", HealthStatus.Unhealthy, ["ready"])
            .AddCheck<ConsumersHealthCheck>("consumers", HealthStatus.Unhealthy, ["ready"]);
        return builder;
    }

    /// <summary>Adds a consumer, one member of a group, that runs while the process does.</summary>
    /// <param name="services">The host's services, with messaging added.</param>
    /// <param name="groupId">The group; its members share the partitions.</param>
    /// <param name="configure">What it handles.</param>
    /// <exception cref="ArgumentException">It handles nothing, or a type twice.</exception>
    public static IServiceCollection AddMessageConsumer(
        this IServiceCollection services,
        string groupId,
        Action<MessageConsumerBuilder> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(groupId);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new MessageConsumerBuilder(services, groupId);
        configure(builder);
        builder.Plan.Check();
        if (builder.Plan.IsShared)
            services.AddSingleton(new SharedGroup(groupId));
        // Not AddHostedService, which keeps one of a type.
        services.AddSingleton<IHostedService>(provider =>
            ActivatorUtilities.CreateInstance<MessageConsumerService>(provider, builder.Plan)
        );
        return services;
    }

    private static KafkaPublisher Publisher(IServiceProvider provider, string source) =>
        new(
            provider.GetRequiredService<KafkaProducer>(),
            provider.GetRequiredService<IOptions<KafkaOptions>>(),
            source,
            provider.GetRequiredService<TimeProvider>()
        );
}
