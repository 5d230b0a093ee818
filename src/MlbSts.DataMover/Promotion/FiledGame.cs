using MlbSts.Storage;

namespace MlbSts.DataMover.Promotion;

/// <summary>A game in <c>mlb-current</c>.</summary>
/// <param name="Folder">The folder it lies in, with a slash at its end.</param>
/// <param name="File">Its <c>game.json</c>.</param>
public sealed record FiledGame(string Folder, GameFile File);
