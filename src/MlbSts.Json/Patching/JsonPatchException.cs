namespace MlbSts.Json.Patching;

/// <summary>
/// A patch is malformed, or does not fit the document: the document is as it was, and the whole feed has to be asked for.
/// </summary>
public sealed class JsonPatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">What is wrong, for people.</param>
    /// <param name="operationIndex">Which operation, from 0 over all steps of the answer; <see langword="null"/> where the answer as a
    /// whole is wrong.</param>
    public JsonPatchException(string reason, int? operationIndex = null)
        : base(
            operationIndex is null ? $"The patch is refused: {reason}." : $"The patch is refused at operation {operationIndex}: {reason}."
        )
    {
        Reason = reason;
        OperationIndex = operationIndex;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>
    /// Which operation, from 0 over all steps of the answer; <see langword="null"/> where the answer as a whole is wrong.
    /// </summary>
    public int? OperationIndex { get; }
}
