using MlbSts.Domain;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Control;

/// <summary>
/// What admins set, as <c>control/polling.json</c> of <c>mlb-state</c> has it: the truth that every Scheduler obeys, whenever it starts.
/// Changed by compare-and-swap only, so that of several Schedulers one carries a command out.
/// </summary>
/// <param name="Version">The version of this form.</param>
/// <param name="Revision">How often it was written.</param>
/// <param name="Pause">Why no game is polled; <see langword="null"/> where polling goes on.</param>
/// <param name="PausedGames">Games that are not polled, whatever the others do.</param>
/// <param name="Intervals">Intervals that are not as configured.</param>
/// <param name="Commands">The last commands and what became of them, the newest last.</param>
public sealed record PollingState(
    int Version,
    long Revision,
    PollingPause? Pause,
    IReadOnlyList<PausedGame> PausedGames,
    IReadOnlyDictionary<GameState, RetunedInterval> Intervals,
    IReadOnlyList<HandledCommand> Commands
)
{
    /// <summary>The version that this code reads and writes.</summary>
    public const int CurrentVersion = 1;

    // A command told twice is told twice soon.
    private const int MostCommands = 50;

    /// <summary>Nobody set anything.</summary>
    public static PollingState AsConfigured { get; } = new(CurrentVersion, 0, null, [], new Dictionary<GameState, RetunedInterval>(), []);

    /// <summary>What is set of single games.</summary>
    public IReadOnlyList<GameSetting> Games { get; init; } = [];

    /// <summary>How intervals are decided; <see langword="null"/> where that is as configured.</summary>
    public ChosenPolicy? Policy { get; init; }

    internal HandledCommand? Find(string commandId) => Commands.FirstOrDefault(command => command.CommandId == commandId);

    internal PausedGame? Find(GamePk gamePk) => PausedGames.FirstOrDefault(game => game.GamePk == gamePk);

    internal PollingState With(PausedGame game) => this with { PausedGames = [.. PausedGames, game] };

    internal PollingState Without(PausedGame game) => this with { PausedGames = [.. PausedGames.Except([game])] };

    internal PollingState With(GameState state, RetunedInterval? interval)
    {
        var others = Intervals.Where(pair => pair.Key != state);
        return this with { Intervals = (interval is null ? others : others.Append(new(state, interval))).ToDictionary() };
    }

    internal GameSetting SettingOf(GamePk gamePk) => Games.FirstOrDefault(game => game.GamePk == gamePk) ?? new(gamePk, null, null);

    internal PollingState With(GameSetting game)
    {
        var others = Games.Where(other => other.GamePk != game.GamePk);
        return this with { Games = [.. game is { Interval: null, Priority: null } ? others : others.Append(game)] };
    }

    internal SetIntervals ToSetIntervals() =>
        new(
            Policy?.Name,
            Policy?.RequestsPerGameHour,
            Intervals.ToDictionary(pair => pair.Key, pair => TimeSpan.FromSeconds(pair.Value.Seconds)),
            Games
                .Where(game => game.Interval is not null)
                .ToDictionary(game => game.GamePk, game => TimeSpan.FromSeconds(game.Interval!.Seconds)),
            Games.Where(game => game.Priority is not null).ToDictionary(game => game.GamePk, game => game.Priority!.Weight)
        );

    internal PollingState With(HandledCommand command) =>
        this with
        {
            Revision = Revision + 1,
            Commands = [.. Commands.TakeLast(MostCommands - 1), command],
        };
}
