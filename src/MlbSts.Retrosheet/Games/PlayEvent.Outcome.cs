using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

public sealed partial class PlayEvent
{
    /// <summary>The primary event.</summary>
    public EventCode Code => Play.Code;

    /// <summary>The play ends the plate appearance.</summary>
    public bool IsBatterEvent => Code.EndsPlateAppearance();

    /// <summary>An official time at bat, by the modern rules in all years.</summary>
    public bool IsAtBat =>
        IsBatterEvent
        && !IsSacrificeHit
        && !IsSacrificeFly
        && Code is not (EventCode.Walk or EventCode.IntentionalWalk or EventCode.HitByPitch or EventCode.Interference);

    /// <summary>Bases of the hit, 0 to 4.</summary>
    public int HitValue => Play.HitValue;

    /// <summary>A sacrifice hit.</summary>
    public bool IsSacrificeHit => Play.Has(ModifierEffects.SacrificeHit);

    /// <summary>A sacrifice fly.</summary>
    public bool IsSacrificeFly => Play.Has(ModifierEffects.SacrificeFly);

    /// <summary>A double play.</summary>
    public bool IsDoublePlay => Play.Has(ModifierEffects.DoublePlay);

    /// <summary>A triple play.</summary>
    public bool IsTriplePlay => Play.Has(ModifierEffects.TriplePlay);

    /// <summary>A double play the batter grounded into.</summary>
    public bool IsGroundedIntoDoublePlay => IsDoublePlay && Play.Has(ModifierEffects.GroundedDoublePlay);

    /// <summary>Outs made.</summary>
    public int OutsMade { get; internal set; }

    /// <summary>Runs scored.</summary>
    public int Runs { get; internal set; }

    /// <summary>Runs batted in.</summary>
    public int RunsBattedIn { get; internal set; }

    /// <summary>Runs the team scored in the half-inning after this play.</summary>
    public int RunsAfter { get; internal set; }

    /// <summary>Occupied bases before the play: 1 first, 2 second, 4 third, added up.</summary>
    public int BasesBefore { get; internal set; }

    /// <summary>Occupied bases after the play, coded as <see cref="BasesBefore"/>.</summary>
    public int BasesAfter { get; internal set; }

    /// <summary>The fielder who first handled the batted ball, by position; 0 where there is none or not known.</summary>
    public int FieldedBy => Play.FieldedBy;

    /// <summary>G, F, L or P; NUL where not known.</summary>
    public char BattedBall => (char)Play.BattedBall;

    /// <summary>Where the ball was hit to, by Retrosheet's hit-location diagram.</summary>
    public ShortText Location => Play.Location;

    /// <summary>Errors made, also beyond the three a play has details of.</summary>
    public int Errors => Play.ErrorCount;

    /// <summary>The runner on a base before the play.</summary>
    /// <param name="onBase">1 to 3.</param>
    public PlayerId RunnerOn(int onBase) => Runners[onBase].Id;

    /// <summary>The pitcher charged with a runner.</summary>
    /// <param name="onBase">1 to 3.</param>
    public PlayerId PitcherResponsibleFor(int onBase) => Runners[onBase].Pitcher;

    /// <summary>
    /// Where a runner ends: 0 out or nobody there, 1-3 a base, 4 scored, 5 scored unearned, 6 unearned for the team only.
    /// </summary>
    /// <param name="from">0 the batter, 1-3 the runner.</param>
    public int DestinationOf(int from) => Play.Destination[from];

    /// <summary>Whether the batter or a runner is put out.</summary>
    /// <param name="from">0 the batter, 1-3 the runner.</param>
    public bool IsOut(int from) => Play.Out[from];

    /// <summary>What became of a runner by the end of the half-inning; coded as <see cref="DestinationOf"/>.</summary>
    /// <param name="from">0 the batter, 1-3 the runner.</param>
    public int FateOf(int from) => Fate[from];

    /// <summary>Nobody knows which fielders made an out of this play (<c>99</c>).</summary>
    public bool HasUnknownFielder => Play.UnknownFielder;

    /// <summary>The account of this play is not certain (<c>#</c>).</summary>
    public bool IsUncertain => Play.Uncertain;

    /// <summary>The fielder at a position.</summary>
    /// <param name="position">1 to 9.</param>
    public PlayerId Fielder(int position) => position == 1 ? Pitcher : FieldersAtPlay[position];

    /// <summary>Kind of an error: F fielding, T throw, D dropped throw, N none.</summary>
    /// <param name="index">0 to 2.</param>
    public char ErrorTypeAt(int index) => Play.ErrorType[index] == 0 ? 'N' : (char)Play.ErrorType[index];

    /// <summary>Whether a runner was put out because he had to make room for the batter.</summary>
    /// <param name="from">1 to 3.</param>
    public bool IsForcedOut(int from) =>
        Play.LeavesCharge[from]
        && (Play.Has(ModifierEffects.GroundedDoublePlay | ModifierEffects.Force) || (IsDoublePlay && Play.OutOnBattedBall[from]));
}
