namespace MlbSts.Rules;

/// <summary>A settings file for rules cannot be used; the message says what to change.</summary>
internal sealed class RuleFileException(string message) : Exception(message);
