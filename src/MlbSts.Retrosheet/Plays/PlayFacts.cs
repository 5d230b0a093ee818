namespace MlbSts.Retrosheet;

/// <summary>What the text of one play says, before the state of the game is applied to it. Indexes of <see cref="PerBase{T}"/>: 0 batter, 1-3 runners.</summary>
internal struct PlayFacts
{
    public EventCode Code;
    public byte HitValue;
    public byte FieldedBy;
    public byte BattedBall;
    public ShortText Location;
    public ModifierEffects Modifiers;

    /// <summary>Where each one ends: 0 out, 1-3 the base, 4 scored, 5 unearned, 6 unearned for the team only, 7 scored as automatic runner.</summary>
    public PerBase<byte> Destination;
    public PerBase<bool> Moved;
    public PerBase<bool> Out;
    public PerBase<FieldingText> Fielding;
    public PerBase<RunCredit> Credit;
    public PerBase<bool> StolenBase;
    public PerBase<bool> CaughtStealing;
    public PerBase<bool> PickedOff;

    /// <summary>Put out by the fielding of the batted ball itself, as <c>(1)</c> in <c>64(1)3</c>.</summary>
    public PerBase<bool> OutOnBattedBall;
    public bool BatterOutFirst;

    /// <summary>One fielder alone put the batter out, as on a fly.</summary>
    public bool CaughtInTheAir;

    /// <summary>The advances say what became of the batter.</summary>
    public bool BatterAdvances;

    /// <summary>The fielder of a modifier such as <c>E2</c>, which says who interfered with the batter.</summary>
    public byte InterferenceBy;
    public bool WildPitch;
    public bool PassedBall;
    public bool SafeOnError;
    public bool UnknownFielder;
    public bool Uncertain;

    public byte ErrorCount;
    public PerBase<byte> ErrorFielder;
    public PerBase<byte> ErrorType;
    public FielderList Putouts;
    public FielderList Assists;

    public readonly bool Has(ModifierEffects effect) => (Modifiers & effect) != 0;

    /// <summary>Records an error; a play has room for three, as cwevent has.</summary>
    public void AddError(int fielder, byte type)
    {
        if (ErrorCount < 3)
        {
            ErrorFielder[ErrorCount] = (byte)fielder;
            ErrorType[ErrorCount] = type;
        }
        ErrorCount++;
    }

    /// <summary>Sends a runner to a base; a second statement about him replaces the first.</summary>
    public void Move(int from, int to)
    {
        Moved[from] = true;
        Out[from] = false;
        Destination[from] = (byte)to;
    }

    /// <summary>Puts a runner out.</summary>
    public void PutOut(int from)
    {
        Moved[from] = true;
        Out[from] = true;
        Destination[from] = 0;
    }
}
