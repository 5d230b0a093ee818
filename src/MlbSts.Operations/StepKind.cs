namespace MlbSts.Operations;

/// <summary>Where a step stands to the commit of its operation.</summary>
public enum StepKind
{
    /// <summary>Before it: undone where the operation was cut off.</summary>
    Prepare,

    /// <summary>The one step from which on the operation comes to its end, whatever happens.</summary>
    Commit,

    /// <summary>After it: done, or done again, where the operation was cut off.</summary>
    Finish,
}
