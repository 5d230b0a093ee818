namespace MlbSts.Messaging.Messages;

/// <summary>What validation says of a document.</summary>
public enum Verdict
{
    /// <summary>Every rule holds.</summary>
    Valid,

    /// <summary>Something is odd but explainable; the document may be filed.</summary>
    ValidWithWarnings,

    /// <summary>A rule is broken; the document waits for a person and is not filed.</summary>
    Review,
}
