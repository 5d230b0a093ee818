using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.BoxScores;

/// <summary>What a player did at bat and on the bases in one game.</summary>
/// <param name="player">Who.</param>
/// <param name="side">0 the visiting team, 1 the home team.</param>
public sealed class BattingLine(PlayerId player, int side)
{
    /// <summary>Who.</summary>
    public PlayerId Player { get; } = player;

    /// <summary>0 the visiting team, 1 the home team.</summary>
    public int Side { get; } = side;

    /// <summary>Plate appearances.</summary>
    public int PlateAppearances { get; internal set; }

    /// <summary>Official times at bat.</summary>
    public int AtBats { get; internal set; }

    /// <summary>Runs scored.</summary>
    public int Runs { get; internal set; }

    /// <summary>Hits.</summary>
    public int Hits { get; internal set; }

    /// <summary>Doubles.</summary>
    public int Doubles { get; internal set; }

    /// <summary>Triples.</summary>
    public int Triples { get; internal set; }

    /// <summary>Home runs.</summary>
    public int HomeRuns { get; internal set; }

    /// <summary>Runs batted in.</summary>
    public int RunsBattedIn { get; internal set; }

    /// <summary>Sacrifice hits.</summary>
    public int SacrificeHits { get; internal set; }

    /// <summary>Sacrifice flies.</summary>
    public int SacrificeFlies { get; internal set; }

    /// <summary>Times hit by a pitch.</summary>
    public int HitByPitch { get; internal set; }

    /// <summary>Walks, intentional ones included.</summary>
    public int Walks { get; internal set; }

    /// <summary>Intentional walks.</summary>
    public int IntentionalWalks { get; internal set; }

    /// <summary>Strikeouts.</summary>
    public int Strikeouts { get; internal set; }

    /// <summary>Stolen bases.</summary>
    public int StolenBases { get; internal set; }

    /// <summary>Times caught stealing.</summary>
    public int CaughtStealing { get; internal set; }

    /// <summary>Double plays grounded into.</summary>
    public int GroundedIntoDoublePlays { get; internal set; }

    /// <summary>Times awarded first base on interference.</summary>
    public int Interference { get; internal set; }

    internal void Add(BattingLine other)
    {
        PlateAppearances += other.PlateAppearances;
        AtBats += other.AtBats;
        Runs += other.Runs;
        Hits += other.Hits;
        Doubles += other.Doubles;
        Triples += other.Triples;
        HomeRuns += other.HomeRuns;
        RunsBattedIn += other.RunsBattedIn;
        SacrificeHits += other.SacrificeHits;
        SacrificeFlies += other.SacrificeFlies;
        HitByPitch += other.HitByPitch;
        Walks += other.Walks;
        IntentionalWalks += other.IntentionalWalks;
        Strikeouts += other.Strikeouts;
        StolenBases += other.StolenBases;
        CaughtStealing += other.CaughtStealing;
        GroundedIntoDoublePlays += other.GroundedIntoDoublePlays;
        Interference += other.Interference;
    }
}
