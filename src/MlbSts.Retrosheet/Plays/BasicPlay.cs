namespace MlbSts.Retrosheet.Plays;

/// <summary>One basic play of the event-file grammar.</summary>
/// <param name="Letters">How it is written.</param>
/// <param name="Code">The event code it becomes.</param>
/// <param name="Operand">What follows the letters.</param>
/// <param name="BatterTo">The base the batter gets where no advance says otherwise; 0 leaves him at bat or to the operand.</param>
/// <param name="HitValue">Bases of the hit.</param>
internal sealed record BasicPlay(string Letters, EventCode Code, Operand Operand, byte BatterTo = 0, byte HitValue = 0);
