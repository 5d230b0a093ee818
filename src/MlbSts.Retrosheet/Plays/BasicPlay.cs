namespace MlbSts.Retrosheet;

/// <summary>What follows the letters of a basic play.</summary>
internal enum Operand
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The fielder, where known.</summary>
    Fielder,

    /// <summary>The fielder who made the error.</summary>
    Error,

    /// <summary>A base, and in parentheses what was done there: SB2, CS3(25), PO1(E3). Several are joined by semicolons.</summary>
    Base,

    /// <summary>Optional fielders, and after a plus sign what happened on the pitch besides.</summary>
    Pitch,
}

/// <summary>One basic play of the event-file grammar.</summary>
/// <param name="Letters">How it is written.</param>
/// <param name="Code">The event code it becomes.</param>
/// <param name="Operand">What follows the letters.</param>
/// <param name="BatterTo">The base the batter gets where no advance says otherwise; 0 leaves him at bat or to the operand.</param>
/// <param name="HitValue">Bases of the hit.</param>
internal sealed record BasicPlay(string Letters, EventCode Code, Operand Operand, byte BatterTo = 0, byte HitValue = 0);
