namespace MlbSts.Domain;

/// <summary>
/// The years in which a game can be: a moment outside them is a slip of whoever wrote it, and one at the ends of the calendar cannot be
/// reckoned with.
/// </summary>
public static class BaseballYears
{
    /// <summary>Before the first rules.</summary>
    public const int First = 1800;

    /// <summary>After whatever is planned.</summary>
    public const int Last = 2500;

    /// <summary>Whether a year is one of them.</summary>
    public static bool Contain(int year) => year is >= First and <= Last;
}
