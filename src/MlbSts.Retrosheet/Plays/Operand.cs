namespace MlbSts.Retrosheet.Plays;

/// <summary>What follows the letters of a basic play.</summary>
internal enum Operand
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The fielder, where known.</summary>
    Fielder,

    /// <summary>The fielder, whom cwevent does not count as having fielded the ball: on ground-rule doubles.</summary>
    FielderNotCounted,

    /// <summary>The fielder who made the error.</summary>
    Error,

    /// <summary>As the first modifier, the fielder who interfered.</summary>
    Interference,

    /// <summary>A base, and in parentheses what was done there: SB2, CS3(25), PO1(E3). Several are joined by semicolons.</summary>
    Base,

    /// <summary>Optional fielders, and after a plus sign what happened on the pitch besides.</summary>
    Pitch,
}
