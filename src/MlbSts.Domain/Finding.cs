namespace MlbSts.Domain;

/// <summary>One thing a rule found.</summary>
/// <param name="Rule">The rule's id, for example <c>innings-add-up</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Path">JSON Pointer to the place in the document, or the row of a table: <c>plays[play_index=12]</c>.</param>
/// <param name="Message">What is wrong, with both values.</param>
public sealed record Finding(string Rule, FindingSeverity Severity, string Path, string Message)
{
    /// <summary>The game goes on, and its next document may be without it; a lasting one stays until somebody acts.</summary>
    public bool Transient { get; init; }

    /// <summary>For people: rule, place and values.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Rule}: {Message}" : $"{Rule} at {Path}: {Message}";
}
