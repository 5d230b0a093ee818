namespace MlbSts.Games.Sources.PlayByPlay;

/// <summary>What an event does to one runner, or to the batter.</summary>
/// <param name="RunnerId">Who.</param>
/// <param name="Start">0 at bat, 1 to 3.</param>
/// <param name="End">1 to 3, 4 home; 0 when out, or where the batter stays at bat.</param>
/// <param name="IsOut">He is put out.</param>
internal sealed record Movement(string RunnerId, int Start, int End, bool IsOut)
{
    public int? OutNumber { get; init; }

    public bool? IsEarned { get; init; }

    public bool? IsTeamUnearned { get; init; }

    public bool? IsRunBattedIn { get; init; }

    public EventTraits Traits { get; init; }

    public string? PitcherId { get; init; }

    public string? Fielders { get; init; }

    public bool IsRun => End == 4;

    /// <summary>He is somewhere else afterwards: the others have no row in <c>runners</c>.</summary>
    public bool Matters => IsOut || Start != End;
}
