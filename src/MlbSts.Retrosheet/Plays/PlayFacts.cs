using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

/// <summary>
/// What the text of one play says, before the state of the game is applied to it. Indexes of <see cref="PerBase{T}"/>: 0 batter, 1-3
/// runners.
/// </summary>
internal struct PlayFacts
{
    public EventCode Code;
    public byte HitValue;
    public byte FieldedBy;
    public byte BattedBall;

    /// <summary>The batted-ball type that fielders or modifiers suggest where nothing states one.</summary>
    public byte ImpliedBattedBall;
    public ShortText Location;
    public ModifierEffects Modifiers;

    /// <summary>
    /// Where each one ends: 0 out or stays where he is, 1-3 the base, 4 scored, 5 unearned, 6 unearned for the team only.
    /// </summary>
    public PerBase<byte> Destination;
    public PerBase<bool> Out;
    public PerBase<FieldingText> Fielding;
    public PerBase<RunBattedIn> BattedIn;
    public PerBase<bool> StolenBase;
    public PerBase<bool> CaughtStealing;
    public PerBase<bool> PickedOff;

    /// <summary>Put out by the batter's choice of the fielders: his charge stays on base.</summary>
    public PerBase<bool> LeavesCharge;

    /// <summary>Put out by the fielding of the batted ball itself, as <c>(1)</c> in <c>64(1)3</c>.</summary>
    public PerBase<bool> OutOnBattedBall;

    /// <summary>An error saved him from being put out, as in <c>1X2(6E4)</c>.</summary>
    public PerBase<bool> SavedByError;

    public bool WildPitch;
    public bool PassedBall;
    public bool UnknownFielder;
    public bool Uncertain;

    public byte ErrorCount;
    public PerBase<byte> ErrorFielder;
    public PerBase<byte> ErrorType;
    public FielderList Putouts;
    public FielderList Assists;

    public readonly bool Has(ModifierEffects effect) => (Modifiers & effect) != 0;

    /// <summary>Records an error; a play has room for the details of four, of which three are shown.</summary>
    public void AddError(int fielder, byte type)
    {
        if (ErrorCount < 4)
        {
            ErrorFielder[ErrorCount] = (byte)fielder;
            ErrorType[ErrorCount] = type;
        }
        ErrorCount++;
    }

    /// <summary>Says what kind the error recorded last is.</summary>
    public void SetLastError(byte type)
    {
        if (ErrorCount is > 0 and <= 4)
            ErrorType[ErrorCount - 1] = type;
    }

    /// <summary>A run by this runner, or by one behind him, is not batted in.</summary>
    public void DenyRunsBattedIn(int from)
    {
        for (var runner = from; runner >= 0; runner--)
            BattedIn[runner] = RunBattedIn.Denied;
    }
}
