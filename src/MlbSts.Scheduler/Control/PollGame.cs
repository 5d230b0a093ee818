using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Control;

/// <summary>Has a game polled now, by the Scheduler whose game it is.</summary>
internal sealed class PollGame(CommandDesk desk) : PollingCommandHandler<GamePollRequested>(desk)
{
    protected override PollingDecision Decide(PollingState current, GamePollRequested command, DateTimeOffset now)
    {
        var pause = current.Pause ?? current.Find(command.GamePk)?.Pause;
        return PollingDecision.Done(
            current,
            pause is null
                ? $"Game {command.GamePk} is asked for."
                : $"Game {command.GamePk} is asked for once the pause by {pause.By} is over."
        );
    }

    protected override Task DoneAsync(GamePollRequested command, IMessagePublisher publisher, CancellationToken cancellationToken) =>
        publisher.PublishAsync(
            new WholeFeedRequested(command.GamePk, $"{command.CommandId}/whole-feed", command.IssuedBy, command.Reason ?? "asked for"),
            cancellationToken
        );
}
