namespace MlbSts.Monitor.Boards;

/// <summary>A game that was not played on its day.</summary>
/// <param name="From">The day.</param>
/// <param name="Start">When it was to begin.</param>
/// <param name="To">Its new day, where it has one.</param>
public sealed record Postponement(DateOnly From, DateTimeOffset? Start, DateOnly? To);
