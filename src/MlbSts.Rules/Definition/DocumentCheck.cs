namespace MlbSts.Rules.Definition;

/// <summary>Looks at a document of a feed for places where a rule is broken. It speaks only of values that are there.</summary>
/// <param name="document">The document.</param>
/// <param name="bound">The rule's number; 0 where it has none.</param>
public delegate IEnumerable<Violation> DocumentCheck(FeedDocument document, int bound);
