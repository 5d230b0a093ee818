namespace MlbSts.Simulator.Faults;

/// <summary>What can be wrong with an answer.</summary>
public enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429 with <c>Retry-After: 1</c>.</summary>
    RateLimited,

    /// <summary>500 with the API's error body.</summary>
    ServerError,

    /// <summary>Right, but late.</summary>
    Slow,

    /// <summary>The body ends in the middle.</summary>
    CutOffBody,

    /// <summary>HTML in place of JSON.</summary>
    HtmlPage,

    /// <summary>A patch that does not fit, or makes the document contradict itself.</summary>
    WrongPatch,

    /// <summary>An earlier state.</summary>
    StaleAnswer,

    /// <summary>A status nobody knows.</summary>
    UnknownStatus,
}
