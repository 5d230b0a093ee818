namespace MlbSts.Lake.Requests;

/// <summary>What decides between two documents of one game.</summary>
public enum ConflictStrategy
{
    /// <summary>The more trusted kind of source; of one kind the later.</summary>
    SourcePriority,

    /// <summary>The later; of equally old ones the more trusted.</summary>
    Timestamp,

    /// <summary>A person: what is there stays, and the case goes to the review queue.</summary>
    Manual,
}
