using Microsoft.Extensions.DependencyInjection;
using MlbSts.Messaging.Messages;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>What messaging does, whatever the broker.</summary>
public abstract partial class MessagingBehaviour : IAsyncDisposable
{
    private readonly Lazy<TestBroker> broker;

    protected MessagingBehaviour() => broker = new Lazy<TestBroker>(CreateBroker);

    protected TestBroker Broker => broker.Value;

    public async ValueTask DisposeAsync()
    {
        if (broker.IsValueCreated)
            await broker.Value.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract TestBroker CreateBroker();

    internal static Action<IServiceCollection> Consume(
        Recorder recorder,
        string group = "scraper",
        Action<MessageConsumerBuilder>? more = null
    ) =>
        services =>
        {
            services.AddSingleton(recorder);
            services.AddMessageConsumer(
                group,
                consumer =>
                {
                    consumer.Handle<PollCommand, Recorder>();
                    more?.Invoke(consumer);
                }
            );
        };
}
