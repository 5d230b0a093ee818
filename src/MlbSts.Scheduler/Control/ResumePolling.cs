using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Control;

/// <summary>Resumes polling, of all games or of one. A game that was paused singly is resumed singly.</summary>
internal sealed class ResumePolling(CommandDesk desk) : PollingCommandHandler<PollingResumed>(desk)
{
    protected override PollingDecision Decide(PollingState current, PollingResumed command, DateTimeOffset now)
    {
        if (command.GamePk is { } gamePk)
        {
            var all = current.Pause is { } pause ? $" All games are paused by {pause.By}, this one too." : "";
            return current.Find(gamePk) is { } game
                ? PollingDecision.Changed(current.Without(game), $"polling/paused/{gamePk}", "false", $"Game {gamePk} is resumed.{all}")
                : PollingDecision.Done(current, $"Game {gamePk} was not paused.{all}");
        }
        var singly =
            current.PausedGames.Count == 0 ? "" : $" Paused singly: {string.Join(", ", current.PausedGames.Select(game => game.GamePk))}.";
        return current.Pause is null
            ? PollingDecision.Done(current, $"Polling was not paused.{singly}")
            : PollingDecision.Changed(current with { Pause = null }, "polling/paused", "false", $"Polling is resumed.{singly}");
    }
}
