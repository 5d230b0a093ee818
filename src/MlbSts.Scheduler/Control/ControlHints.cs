using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults;

namespace MlbSts.Scheduler.Control;

/// <summary>What every Scheduler must hear: that what admins set is different, and that a game is to be asked for as a whole.</summary>
internal sealed partial class ControlHints(DesiredPolling desired, WatchList watchList, PollGate gate, ILogger<ControlHints> logger)
    : IMessageHandler<ConfigurationChanged>,
        IMessageHandler<WholeFeedRequested>
{
    public Task HandleAsync(ConfigurationChanged message, CancellationToken cancellationToken) =>
        message.Service == ServiceEndpoint.Scheduler.Name ? desired.ReadAsync(cancellationToken) : Task.CompletedTask;

    public Task HandleAsync(WholeFeedRequested message, CancellationToken cancellationToken)
    {
        if (!watchList.Ask(message.GamePk, "control", fullFeed: true))
        {
            watchList.Restore(message.GamePk, GameState.Unknown, null);
            watchList.Ask(message.GamePk, "control", fullFeed: true);
        }
        gate.Signal();
        WholeFeedAsked(message.GamePk.Value, message.RequestedBy, message.Reason);
        return Task.CompletedTask;
    }

    [LoggerMessage(
        EventName = "WholeFeedAsked",
        Level = LogLevel.Information,
        Message = "{GamePk} is polled now as a whole, as {RequestedBy} asked: {Reason}"
    )]
    private partial void WholeFeedAsked(int gamePk, string requestedBy, string reason);
}
