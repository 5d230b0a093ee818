namespace MlbSts.Rules.Definition;

/// <summary>A place where a rule is broken.</summary>
/// <param name="Place">JSON Pointer, or row of a table (see <see cref="RowPlace"/>).</param>
/// <param name="Message">What is wrong, with both values.</param>
public readonly record struct Violation(string Place, string Message);
