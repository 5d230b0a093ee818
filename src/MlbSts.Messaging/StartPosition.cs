namespace MlbSts.Messaging;

/// <summary>Where a group begins that never committed anything.</summary>
public enum StartPosition
{
    /// <summary>With the oldest message kept: nothing is missed.</summary>
    Earliest,

    /// <summary>With what comes from now on.</summary>
    Latest,
}
