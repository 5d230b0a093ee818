using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

public sealed partial class PlayEvent
{
    /// <summary>A wild pitch, also on a strikeout or walk.</summary>
    public bool IsWildPitch => Play.WildPitch;

    /// <summary>A passed ball, also on a strikeout or walk.</summary>
    public bool IsPassedBall => Play.PassedBall;

    /// <summary>A bunt.</summary>
    public bool IsBunt => Play.Has(ModifierEffects.Bunt);

    /// <summary>A ball hit into foul territory.</summary>
    public bool IsFoul => Play.Has(ModifierEffects.Foul);

    /// <summary>The batter is, or was for a moment, safe on an error.</summary>
    public bool IsSafeOnError => Code == EventCode.Error || (Code == EventCode.Out && Play.SavedByError[0]);

    /// <summary>Whether a runner stole a base.</summary>
    /// <param name="from">1 to 3.</param>
    public bool StoleBase(int from) => Play.StolenBase[from];

    /// <summary>Whether a runner is charged with being caught stealing, also where an error saved him.</summary>
    /// <param name="from">1 to 3.</param>
    public bool WasCaughtStealing(int from) => Play.CaughtStealing[from];

    /// <summary>Whether a runner was picked off, or a pickoff throw went wrong.</summary>
    /// <param name="from">1 to 3.</param>
    public bool WasPickedOff(int from) => Play.PickedOff[from];

    /// <summary>Putouts credited.</summary>
    public int PutoutCount => Play.Putouts.Count;

    /// <summary>The position a putout is credited to; 0 past the last.</summary>
    /// <param name="index">From 0.</param>
    public int PutoutBy(int index) => Play.Putouts.At(index);

    /// <summary>Assists credited.</summary>
    public int AssistCount => Play.Assists.Count;

    /// <summary>The position an assist is credited to; 0 past the last.</summary>
    /// <param name="index">From 0.</param>
    public int AssistBy(int index) => Play.Assists.At(index);

    /// <summary>The position charged with an error; 0 where not known.</summary>
    /// <param name="index">0 to 2.</param>
    public int ErrorBy(int index) => Play.ErrorFielder[index];

    /// <summary>
    /// The fielders of the play made on the batter or a runner, as written: <c>643</c>, <c>6E3</c>; empty where none was made.
    /// </summary>
    /// <param name="from">0 the batter, 1 to 3 the runner.</param>
    public string FieldingOn(int from)
    {
        Span<byte> text = stackalloc byte[FieldingText.Capacity];
        return System.Text.Encoding.ASCII.GetString(text[..Play.Fielding[from].CopyTo(text)]);
    }

    /// <summary>Place of a runner in the batting order.</summary>
    /// <param name="onBase">1 to 3.</param>
    public int RunnerSlot(int onBase) => Runners[onBase].Slot;

    /// <summary>Fielding position of a runner: 1-9, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</summary>
    /// <param name="onBase">1 to 3.</param>
    public int RunnerPosition(int onBase) => Runners[onBase].Position;

    /// <summary>The number of the play by which a runner, or the man he runs for, reached base; 0 for an automatic runner.</summary>
    /// <param name="onBase">1 to 3.</param>
    public int RunnerOrigin(int onBase) => Runners[onBase].OriginEvent;

    /// <summary>The catcher when a runner, or the charge he carries, reached base.</summary>
    /// <param name="onBase">1 to 3.</param>
    public PlayerId CatcherResponsibleFor(int onBase) => Runners[onBase].Catcher;

    /// <summary>Whom a runner has replaced as a pinch runner since the last play.</summary>
    /// <param name="onBase">1 to 3.</param>
    public PlayerId PinchRanFor(int onBase) => Runners[onBase].RanFor;

    /// <summary>Whether a runner carries the charge of an automatic runner of extra innings.</summary>
    /// <param name="onBase">1 to 3.</param>
    public bool IsAutomaticRunner(int onBase) => Runners[onBase].Automatic;

    /// <summary>Pitches of a kind in <see cref="Pitches"/>.</summary>
    public int PitchCount(PitchKind kind) => Pitched.Of(kind);
}
