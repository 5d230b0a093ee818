namespace MlbSts.Domain;

/// <summary>One thing a rule found.</summary>
/// <param name="Rule">The rule's id, for example <c>innings-add-up</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Path">JSON Pointer to the place in the document, or the row of a table: <c>plays[play_index=12]</c>.</param>
/// <param name="Message">What is wrong, with both values.</param>
public sealed record Finding(string Rule, FindingSeverity Severity, string Path, string Message)
{
    /// <summary>The value that stands there, where there is one.</summary>
    public string? Found { get; init; }

    /// <summary>The value, or the values, that the rule or another place asks for: <c>5</c>, <c>at most 3</c>.</summary>
    public string? Expected { get; init; }

    /// <summary>The game goes on, and its next document may be without it; a lasting one stays until somebody acts.</summary>
    public bool Transient { get; init; }

    /// <summary>For people: rule, place and values.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Rule}: {Message}" : $"{Rule} at {Path}: {Message}";
}
