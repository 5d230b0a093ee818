using Microsoft.Extensions.DependencyInjection;
using MlbSts.Messaging.Messages;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>What messaging does, whatever the broker.</summary>
public abstract class MessagingBehaviour : IDisposable
{
    private readonly Lazy<TestBroker> broker;

    protected MessagingBehaviour() => broker = new Lazy<TestBroker>(CreateBroker);

    protected TestBroker Broker => broker.Value;

    [Fact]
    public async Task Messages_of_one_key_are_handled_in_order_and_side_by_side_with_others()
    {
        var recorder = new Recorder(async (poll, token) => await Task.Delay(TimeSpan.FromMilliseconds(poll.GamePk.Value % 3), TimeProvider.System, token));
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        await service.Publisher.PublishAsync(from number in Enumerable.Range(0, 20) from game in Enumerable.Range(1, 40) select Polls.Of(game, number));
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 800, () => $"{recorder.Handled.Count}\n{service.Lines}");
        foreach (var game in recorder.Handled.GroupBy(poll => poll.GamePk))
            Assert.Equal(Enumerable.Range(0, 20).Select(number => Polls.Of(game.Key.Value, number).CommandId), game.Select(poll => poll.CommandId));
        Assert.InRange(recorder.MostRunning, 2, 8);
    }

    public void Dispose()
    {
        if (broker.IsValueCreated)
            broker.Value.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract TestBroker CreateBroker();

    protected static Action<IServiceCollection> Consume(Recorder recorder, string group = "scraper", Action<MessageConsumerBuilder>? more = null) => services =>
    {
        services.AddSingleton(recorder);
        services.AddMessageConsumer(group, consumer =>
        {
            consumer.Handle<PollCommand, Recorder>();
            more?.Invoke(consumer);
        });
    };
}
