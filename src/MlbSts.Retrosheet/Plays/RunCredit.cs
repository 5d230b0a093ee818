namespace MlbSts.Retrosheet;

/// <summary>What an advance says about the run it scores.</summary>
[Flags]
internal enum RunCredit : byte
{
    None = 0,

    /// <summary><c>(UR)</c></summary>
    Unearned = 1,

    /// <summary><c>(TUR)</c></summary>
    TeamUnearned = 2,

    /// <summary><c>(RBI)</c></summary>
    BattedIn = 4,

    /// <summary><c>(NR)</c> or <c>(NORBI)</c></summary>
    NotBattedIn = 8,

    /// <summary>The runner went on by an error.</summary>
    OnError = 16,
}
