using System.Globalization;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Control;

/// <summary>Sets the interval of a state, of all states or of one game, or has it as configured again.</summary>
internal sealed class RetunePolling(CommandDesk desk, PollIntervals intervals) : PollingCommandHandler<PollingRetuned>(desk)
{
    private const double Least = 1;
    private const double Most = 86400;

    protected override PollingDecision Decide(PollingState current, PollingRetuned command, DateTimeOffset now)
    {
        if (command.State is { } named && !Enum.IsDefined(named))
            return PollingDecision.Refused(current, $"There is no state {named}.", Enum.GetNames<GameState>());
        if (command.IntervalSeconds is not (null or (>= Least and <= Most)))
            return PollingDecision.Refused(
                current,
                $"An interval of {Text(command.IntervalSeconds)} s is out of bounds.",
                $"{Least} to {Most} seconds"
            );
        var retuned = command.IntervalSeconds is { } seconds ? new RetunedInterval(seconds, command.IssuedBy, now, command.Reason) : null;
        if (command.GamePk is { } gamePk)
            return OfGame(current, gamePk, retuned);
        var whose = command.State is { } one ? $"{one} games" : "all games";
        if (intervals.IsFixed)
        {
            return PollingDecision.Refused(
                current,
                $"The policy is 'fixed' (Scheduler:FixedIntervalSeconds), so the interval of {whose} has no effect. Choose another policy first, or retune a single game."
            );
        }
        IReadOnlyList<GameState> states = command.State is { } state ? [state] : Enum.GetValues<GameState>();
        if (states.All(state => current.Intervals.GetValueOrDefault(state)?.Seconds == retuned?.Seconds))
            return PollingDecision.Done(current, $"{Capital(whose)} had that interval already.");
        return PollingDecision.Changed(
            states.Aggregate(current, (now, state) => now.With(state, retuned)),
            command.State is null ? "polling/interval" : $"polling/interval/{command.State}",
            Text(retuned?.Seconds),
            retuned is null
                ? $"{Capital(whose)} are polled as configured."
                : $"{Capital(whose)} are polled every {Text(retuned.Seconds)} s."
        );
    }

    private static PollingDecision OfGame(PollingState current, GamePk gamePk, RetunedInterval? retuned)
    {
        var game = current.SettingOf(gamePk);
        if (game.Interval?.Seconds == retuned?.Seconds)
            return PollingDecision.Done(current, $"Game {gamePk} had that interval already.");
        return PollingDecision.Changed(
            current.With(game with { Interval = retuned }),
            $"polling/interval/{gamePk}",
            Text(retuned?.Seconds),
            retuned is null
                ? $"Game {gamePk} is polled like others."
                : $"Game {gamePk} is polled every {Text(retuned.Seconds)} s whatever its state."
        );
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Text(double? seconds) => seconds?.ToString(CultureInfo.InvariantCulture) ?? "";
}
