namespace MlbSts.Operations;

/// <summary>How an operation ended.</summary>
public enum OperationOutcome
{
    /// <summary>Every step is done.</summary>
    Finished,

    /// <summary>Every step is taken back, as if it had never begun.</summary>
    Undone,
}
