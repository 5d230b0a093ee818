namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Where a game is in its event file.</summary>
/// <param name="File">The file.</param>
/// <param name="Offset">The first byte of its <c>id</c> record.</param>
/// <param name="Length">Bytes up to the next game.</param>
/// <param name="Line">The line of the <c>id</c> record, from 1.</param>
/// <param name="Visitor">The visiting team, as the scan found it.</param>
/// <param name="GameType">A letter of the Stats API's game types.</param>
internal sealed record GamePlace(StoredFile File, int Offset, int Length, int Line, string Visitor, string GameType);
