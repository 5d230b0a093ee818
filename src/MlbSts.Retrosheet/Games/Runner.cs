using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>A runner on a base, and who answers for him.</summary>
internal struct Runner
{
    public PlayerId Id;

    /// <summary>His place in the batting order when the play begins; -1 where he is not in it.</summary>
    public sbyte Slot;

    /// <summary>His fielding position when the play begins: 11 pinch hitter, 12 pinch runner; -1 where he is not in the line-up.</summary>
    public sbyte Position;

    /// <summary>The pitcher who is charged with the run should he score.</summary>
    public PlayerId Pitcher;

    /// <summary>The catcher when he, or the runner he stands for, reached base.</summary>
    public PlayerId Catcher;

    /// <summary>The event by which he reached base; 0 for an automatic runner.</summary>
    public int OriginEvent;

    /// <summary>Put on base by the extra-inning rule.</summary>
    public bool Automatic;

    /// <summary>Whom he has just replaced as a pinch runner.</summary>
    public PlayerId RanFor;

    public readonly bool IsPresent => !Id.IsNone;

    /// <summary>Becomes the charge of those who answered for another runner.</summary>
    public void TakeCharge(in Runner other)
    {
        Pitcher = other.Pitcher;
        Catcher = other.Catcher;
        Automatic = other.Automatic;
    }
}
