using MlbSts.Domain;

namespace MlbSts.Monitor.Boards;

/// <summary>What the board shows of a <c>game.json</c>.</summary>
internal sealed record FiledRow(
    GamePk GamePk,
    SeasonPhase Phase,
    int Revision,
    string Name,
    DateOnly Date,
    string Score,
    GameState State,
    Timecode? Timecode
);
