namespace MlbSts.Retrosheet.Plays;

/// <summary>What event codes have in common.</summary>
internal static class EventCodes
{
    /// <summary>Whether an event of this kind ends the plate appearance.</summary>
    public static bool EndsPlateAppearance(this EventCode code) =>
        code is EventCode.Out or EventCode.Strikeout or (>= EventCode.Walk and <= EventCode.HomeRun);
}
