namespace MlbSts.Rules.Definition;

/// <summary>A place where a rule is broken.</summary>
/// <param name="Place">JSON Pointer, or row of a table (see <see cref="RowPlace"/>).</param>
/// <param name="Message">What is wrong, with both values.</param>
/// <param name="Found">The value that stands there, where there is one.</param>
/// <param name="Expected">The value, or the values, that the rule or another place asks for.</param>
public readonly record struct Violation(string Place, string Message, object? Found = null, object? Expected = null);
