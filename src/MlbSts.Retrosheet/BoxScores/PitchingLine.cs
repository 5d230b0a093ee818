using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.BoxScores;

/// <summary>What a pitcher did and is charged with in one game.</summary>
/// <param name="player">Who.</param>
/// <param name="side">0 the visiting team, 1 the home team.</param>
public sealed class PitchingLine(PlayerId player, int side)
{
    /// <summary>Who.</summary>
    public PlayerId Player { get; } = player;

    /// <summary>0 the visiting team, 1 the home team.</summary>
    public int Side { get; } = side;

    /// <summary>Batters faced: completed plate appearances charged to him.</summary>
    public int BattersFaced { get; internal set; }

    /// <summary>Outs made while he pitched; three are an inning.</summary>
    public int Outs { get; internal set; }

    /// <summary>Hits.</summary>
    public int Hits { get; internal set; }

    /// <summary>Home runs.</summary>
    public int HomeRuns { get; internal set; }

    /// <summary>Runs he is charged with.</summary>
    public int Runs { get; internal set; }

    /// <summary>Earned runs by the marks of the plays: runs not marked <c>(UR)</c> nor scored by an automatic runner.</summary>
    public int EarnedRuns { get; internal set; }

    /// <summary>Earned runs by the game's <c>data,er</c> record; null where it has none. This is the official figure.</summary>
    public int? OfficialEarnedRuns { get; internal set; }

    /// <summary>Walks, intentional ones included.</summary>
    public int Walks { get; internal set; }

    /// <summary>Intentional walks.</summary>
    public int IntentionalWalks { get; internal set; }

    /// <summary>Strikeouts.</summary>
    public int Strikeouts { get; internal set; }

    /// <summary>Batters hit.</summary>
    public int HitBatters { get; internal set; }

    /// <summary>Wild pitches.</summary>
    public int WildPitches { get; internal set; }

    /// <summary>Balks.</summary>
    public int Balks { get; internal set; }
}
