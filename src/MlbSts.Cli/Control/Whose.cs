using System.CommandLine;

namespace MlbSts.Cli.Control;

/// <summary>Whose interval is meant: that of a state, of one game, or of all games.</summary>
internal sealed class Whose
{
    private readonly Option<string?> _state = new("--state") { Description = "Games of that state, such as InProgress." };
    private readonly Option<int?> _game = new("--game") { Description = "That game, whatever its state." };
    private readonly Option<bool> _all = new("--all") { Description = "All games." };

    public void AddTo(Command command)
    {
        command.Options.Add(_state);
        command.Options.Add(_game);
        command.Options.Add(_all);
        command.Validators.Add(result =>
        {
            var given = new[] { result.GetValue(_state) is not null, result.GetValue(_game) is not null, result.GetValue(_all) }.Count(
                one => one
            );
            var isOther =
                result.Tokens.Count == 0
                && given == 0
                && command.Options.Any(option => option.Name == "--learning" && result.GetResult(option) is { Implicit: false });
            if (given != 1 && !isOther)
                result.AddError("Say whose interval: --state STATE, --game GAMEPK or --all.");
        });
    }

    /// <summary>What the Scheduler is asked for.</summary>
    public object Of(ParseResult result, double? seconds, string? reason) =>
        new
        {
            state = result.GetValue(_state),
            gamePk = result.GetValue(_game),
            intervalSeconds = seconds,
            reason,
        };
}
