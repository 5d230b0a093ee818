using MlbSts.Domain;

namespace MlbSts.Standalone.Running;

/// <summary>A game the run waits for.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Name">The two teams.</param>
/// <param name="EndsAt">The last thing that happens in it, on the league's clock; <see langword="null"/> where nobody knows.</param>
/// <param name="StopsAt">For a capture that is not final: its last timecode, at which the game stays.</param>
/// <param name="StopsIn">For a capture that is not final: the state it stays in.</param>
internal sealed record ExpectedGame(GamePk GamePk, string Name, DateTimeOffset? EndsAt, Timecode? StopsAt, string? StopsIn);
