using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults;

namespace MlbSts.Scheduler.Control;

/// <summary>Does what admins ask of the Scheduler: retune an interval, pause, resume, poll one game now.</summary>
internal sealed class ControlHandler(PollIntervals intervals, WatchList watchList, PollGate gate, ILogger<ControlHandler> logger)
    : IMessageHandler<PollingRetuned>, IMessageHandler<ServiceCommand>
{
    public Task HandleAsync(PollingRetuned message, CancellationToken cancellationToken)
    {
        if (message.IntervalSeconds is not (>= 1 and <= 86400))
            throw new UnprocessableMessageException($"An interval of {message.IntervalSeconds} s is outside 1 to 86,400 s.");
        if (intervals.IsFixed)
            throw new UnprocessableMessageException($"Scheduler:FixedIntervalSeconds is set, so the interval of {message.State} games has no effect. Empty that setting first.");
        intervals.Retune(message.State, TimeSpan.FromSeconds(message.IntervalSeconds));
        watchList.Retuned(message.State);
        gate.Signal();
        logger.LogInformation(new EventId(0, "PollingRetuned"), "{State} games are now polled every {Seconds} s, as {IssuedBy} asked", message.State, message.IntervalSeconds, message.IssuedBy);
        return Task.CompletedTask;
    }

    public Task HandleAsync(ServiceCommand message, CancellationToken cancellationToken)
    {
        if (message.Service != ServiceEndpoint.Scheduler.Name)
            return Task.CompletedTask;
        switch (message.Command)
        {
            case "pause":
                gate.Pause();
                break;
            case "resume":
                gate.Resume();
                break;
            case "poll" when message.GamePk is { } gamePk:
                Poll(gamePk);
                break;
            default:
                throw new UnprocessableMessageException($"The scheduler knows no command '{message.Command}': pause, resume, or poll with a gamePk.");
        }
        gate.Signal();
        logger.LogInformation(new EventId(0, "CommandDone"), "{Command} {GamePk} done, as {IssuedBy} asked", message.Command, message.GamePk, message.IssuedBy);
        return Task.CompletedTask;
    }

    private void Poll(GamePk gamePk)
    {
        if (!watchList.Ask(gamePk, "control", fullFeed: true))
        {
            watchList.Restore(gamePk, GameState.Unknown, null);
            watchList.Ask(gamePk, "control", fullFeed: true);
        }
    }
}
