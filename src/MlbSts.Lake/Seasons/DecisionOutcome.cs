namespace MlbSts.Lake.Seasons;

/// <summary>What a decision came to.</summary>
internal enum DecisionOutcome
{
    /// <summary>The new document takes the place of the old one.</summary>
    Replaced,

    /// <summary>The old document stays.</summary>
    Kept,

    /// <summary>The old document stays until a person has decided.</summary>
    ForReview,

    /// <summary>The new document breaks a rule or cannot be read, and is set aside.</summary>
    Refused,
}
