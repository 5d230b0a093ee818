namespace MlbSts.Lake.Seasons;

/// <summary>How far a load is.</summary>
/// <param name="Stage">What it does now, for people.</param>
/// <param name="Done">Games done of this season and phase.</param>
/// <param name="Total">Games of this season and phase.</param>
public sealed record LoadProgress(string Stage, int Done, int Total);
