using System.Globalization;
using MlbSts.Domain;

namespace MlbSts.Monitor.Boards;

/// <summary>How a game reads, on the status page and in a terminal alike.</summary>
internal static class GameWords
{
    // What each state is called and how it is coloured.
    private static readonly IReadOnlyDictionary<GameState, (string Text, Tone Tone)> States = new Dictionary<GameState, (string, Tone)>
    {
        [GameState.Scheduled] = ("scheduled", Tone.Dim),
        [GameState.PreGame] = ("pre-game", Tone.Dim),
        [GameState.WarmUp] = ("warm-up", Tone.Waiting),
        [GameState.InProgress] = ("in progress", Tone.Live),
        [GameState.Delayed] = ("delayed", Tone.Waiting),
        [GameState.Suspended] = ("suspended", Tone.Waiting),
        [GameState.GameOver] = ("game over", Tone.Live),
        [GameState.Final] = ("final", Tone.Done),
        [GameState.Forfeited] = ("forfeited", Tone.Done),
        [GameState.Postponed] = ("postponed", Tone.Waiting),
        [GameState.Cancelled] = ("cancelled", Tone.Waiting),
        [GameState.Unknown] = ("unknown", Tone.Bad),
    };

    public static string Of(GameState state) => States[state].Text;

    public static Tone ToneOf(GameState state) => States[state].Tone;

    public static string Inning(GameRow row) =>
        row.State.IsTerminal() ? ""
        : row.Situation is { Inning: > 0 } begun ? $"{begun.InningState} {begun.Inning}"
        : row.Start?.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "";

    public static string Filed(GameRow row) =>
        row.FiledUnder is { } phase ? phase.Folder() + (row.Revision > 1 ? $" rev. {row.Revision}" : "")
        : row.Review is { } review ? $"review: {review}"
        : row is { State: GameState.Postponed, Postponed.To: { } date } ? $"to {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : "";
}
