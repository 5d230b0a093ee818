using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Polling;

/// <summary>Plans a game's next poll from the result of the last.</summary>
internal sealed class PollResultHandler(WatchList watchList, PollGate gate, PollStrain strain, IMessagePublisher publisher)
    : IMessageHandler<PollCompleted>,
        IMessageHandler<PollFailed>
{
    public async Task HandleAsync(PollCompleted message, CancellationToken cancellationToken)
    {
        strain.Completed(message);
        var gap = watchList.Completed(message);
        gate.Signal();
        if (gap is not null)
            await publisher.PublishAsync(gap, cancellationToken);
    }

    public Task HandleAsync(PollFailed message, CancellationToken cancellationToken)
    {
        strain.Failed();
        watchList.Failed(message);
        gate.Signal();
        return Task.CompletedTask;
    }
}
