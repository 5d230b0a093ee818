using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Control;

/// <summary>Pauses polling, of all games or of one. Who paused it first stays named.</summary>
internal sealed class PausePolling(CommandDesk desk) : PollingCommandHandler<PollingPaused>(desk)
{
    protected override PollingDecision Decide(PollingState current, PollingPaused command, DateTimeOffset now)
    {
        var pause = new PollingPause(command.IssuedBy, now, command.Reason);
        if (command.GamePk is { } gamePk)
        {
            return current.Find(gamePk) is { } game
                ? PollingDecision.Done(current, $"Game {gamePk} was paused by {game.Pause.By} at {game.Pause.Since:u} already.")
                : PollingDecision.Changed(
                    current.With(new PausedGame(gamePk, pause)),
                    $"polling/paused/{gamePk}",
                    "true",
                    $"Game {gamePk} is not polled until it is resumed."
                );
        }
        return current.Pause is { } earlier
            ? PollingDecision.Done(current, $"Polling was paused by {earlier.By} at {earlier.Since:u} already.")
            : PollingDecision.Changed(
                current with
                {
                    Pause = pause,
                },
                "polling/paused",
                "true",
                "No game is polled until polling is resumed."
            );
    }
}
