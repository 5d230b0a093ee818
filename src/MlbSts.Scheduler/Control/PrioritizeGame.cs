using System.Globalization;
using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Control;

/// <summary>Sets what a game's staleness weighs.</summary>
internal sealed class PrioritizeGame(CommandDesk desk) : PollingCommandHandler<GamePrioritized>(desk)
{
    private const double Least = 0.25;
    private const double Most = 4;

    protected override PollingDecision Decide(PollingState current, GamePrioritized command, DateTimeOffset now)
    {
        if (command.Priority is not (null or (>= Least and <= Most)))
            return PollingDecision.Refused(
                current,
                string.Create(CultureInfo.InvariantCulture, $"A priority of {command.Priority} is out of bounds."),
                string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most}, where other games have 1")
            );
        var weight = command.Priority is null or 1 ? (double?)null : command.Priority;
        var game = current.SettingOf(command.GamePk);
        var text = (weight ?? 1).ToString(CultureInfo.InvariantCulture);
        if (game.Priority?.Weight == weight)
            return PollingDecision.Done(current, $"Game {command.GamePk} had the priority {text} already.");
        var priority = weight is { } set ? new GamePriority(set, command.IssuedBy, now, command.Reason) : null;
        return PollingDecision.Changed(
            current.With(game with { Priority = priority }),
            $"polling/priority/{command.GamePk}",
            text,
            $"Game {command.GamePk} has the priority {text}; the policy 'adaptive' goes by it."
        );
    }
}
