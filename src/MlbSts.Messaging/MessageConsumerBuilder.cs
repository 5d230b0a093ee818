using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MlbSts.Messaging.Consuming;

namespace MlbSts.Messaging;

/// <summary>Says what a consumer handles. It subscribes to the topics of the message types it has handlers for.</summary>
public sealed class MessageConsumerBuilder
{
    private readonly IServiceCollection _services;

    internal MessageConsumerBuilder(IServiceCollection services, string groupId)
    {
        _services = services;
        Plan = new ConsumerPlan(groupId);
    }

    internal ConsumerPlan Plan { get; }

    /// <summary>
    /// Messages of this type go to this handler, a singleton from dependency injection (registered here where it is not yet).
    /// </summary>
    /// <typeparam name="TMessage">A message record.</typeparam>
    /// <typeparam name="THandler">Its handler; one class may handle several types.</typeparam>
    /// <exception cref="ArgumentException">The type has a handler already: another group is needed for a second one.</exception>
    public MessageConsumerBuilder Handle<TMessage, THandler>()
        where TMessage : IMessage
        where THandler : class, IMessageHandler<TMessage>
    {
        _services.TryAddSingleton<THandler>();
        Plan.Add(
            TMessage.Topic,
            CloudEventHeaders.TypeOf<TMessage>(),
            provider => new MessageRoute<TMessage>(provider.GetRequiredService<THandler>())
        );
        return this;
    }

    /// <summary>This listener, a singleton from dependency injection, hears which partitions of the topic this process owns.</summary>
    /// <typeparam name="TListener">The listener.</typeparam>
    /// <param name="topic">A topic this consumer handles messages of.</param>
    public MessageConsumerBuilder ListenToPartitions<TListener>(string topic)
        where TListener : class, IPartitionListener
    {
        _services.TryAddSingleton<TListener>();
        Plan.Listeners.Add((topic, provider => provider.GetRequiredService<TListener>()));
        return this;
    }

    /// <summary>Where the group begins when it is new; earliest where nothing is said.</summary>
    public MessageConsumerBuilder StartFrom(StartPosition position)
    {
        Plan.Start = position;
        return this;
    }

    /// <summary>The group is this process's own: nobody takes over from it when it dies, so the broker need not hurry to miss it.</summary>
    public MessageConsumerBuilder Alone()
    {
        Plan.IsShared = false;
        return this;
    }

    /// <summary>How many messages are handled side by side, instead of <c>Kafka:HandlerConcurrency</c>.</summary>
    public MessageConsumerBuilder Concurrency(int lanes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lanes);
        Plan.Concurrency = lanes;
        return this;
    }
}
