using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.BoxScores;

/// <summary>A team's line of the box score.</summary>
/// <param name="side">0 the visiting team, 1 the home team.</param>
public sealed class TeamTotals(int side)
{
    private readonly List<int> _innings = [];

    /// <summary>0 the visiting team, 1 the home team.</summary>
    public int Side { get; } = side;

    /// <summary>The batting lines added up.</summary>
    public BattingLine Batting { get; } = new(PlayerId.None, side);

    /// <summary>Runs by inning; shorter than the other team's where it did not bat in the last.</summary>
    public IReadOnlyList<int> LineScore => _innings;

    /// <summary>Runners left on base.</summary>
    public int LeftOnBase { get; internal set; }

    /// <summary>Pitchers used.</summary>
    public int Pitchers { get; internal set; }

    /// <summary>Earned runs its pitchers allowed, by the marks of the plays as in <see cref="PitchingLine.EarnedRuns"/>.</summary>
    public int IndividualEarnedRuns { get; internal set; }

    /// <summary>Runs allowed that are earned against the team: neither <c>(UR)</c>, <c>(TUR)</c> nor automatic.</summary>
    public int TeamEarnedRuns { get; internal set; }

    /// <summary>Wild pitches of its pitchers.</summary>
    public int WildPitches { get; internal set; }

    /// <summary>Balks of its pitchers.</summary>
    public int Balks { get; internal set; }

    /// <summary>Outs made in the field.</summary>
    public int Outs { get; internal set; }

    /// <summary>Putouts credited; fewer than <see cref="Outs"/> where a fielder is not known.</summary>
    public int Putouts { get; internal set; }

    /// <summary>Assists.</summary>
    public int Assists { get; internal set; }

    /// <summary>Errors.</summary>
    public int Errors { get; internal set; }

    /// <summary>Passed balls.</summary>
    public int PassedBalls { get; internal set; }

    /// <summary>Double plays made in the field.</summary>
    public int DoublePlays { get; internal set; }

    /// <summary>Triple plays made in the field.</summary>
    public int TriplePlays { get; internal set; }

    internal void AddRuns(int inning, int runs)
    {
        while (_innings.Count < inning)
            _innings.Add(0);
        _innings[inning - 1] += runs;
    }
}
