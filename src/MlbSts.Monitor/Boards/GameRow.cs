using MlbSts.Domain;
using MlbSts.Messaging.Messages;

namespace MlbSts.Monitor.Boards;

/// <summary>One game as the board shows it.</summary>
public sealed record GameRow
{
    /// <summary>The game.</summary>
    public required GamePk GamePk { get; init; }

    /// <summary>The state heard last.</summary>
    public GameState State { get; init; }

    /// <summary>The API's text for it.</summary>
    public string DetailedState { get; init; } = "";

    /// <summary>Where the game stands.</summary>
    public Situation? Situation { get; init; }

    /// <summary>The document's timecode.</summary>
    public Timecode? Timecode { get; init; }

    /// <summary>Good polls.</summary>
    public int Polls { get; init; }

    /// <summary>Polls that brought a change.</summary>
    public int Changes { get; init; }

    /// <summary>Polls that brought nothing.</summary>
    public int Failures { get; init; }

    /// <summary>When it was last polled with success, on the league's clock.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    /// <summary>What validation said last.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What waits for a person: the reasons, in order.</summary>
    public string? Review { get; init; }

    /// <summary>The phase it is filed under, once it is.</summary>
    public SeasonPhase? FiledUnder { get; init; }

    /// <summary>Which filing it is: 2 and more are corrections.</summary>
    public int Revision { get; init; }

    /// <summary>The row with what <c>game.json</c> says of the game; where it stands is what was heard, if anything was.</summary>
    internal GameRow WithFile(FiledRow file) =>
        WithDocument(file.State, file.Timecode) with
        {
            FiledUnder = file.Phase,
            Revision = file.Revision,
        };

    /// <summary>The row with what a validation report says.</summary>
    internal GameRow WithReport(GameValidated report) => WithDocument(report.State, report.Timecode) with { Verdict = report.Verdict };

    private GameRow WithDocument(GameState state, Timecode? timecode) =>
        LastPoll is null && (Timecode is null || timecode >= Timecode)
            ? this with
            {
                State = state,
                Timecode = timecode ?? Timecode,
            }
            : this;
}
