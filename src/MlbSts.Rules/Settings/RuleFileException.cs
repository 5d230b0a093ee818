namespace MlbSts.Rules.Settings;

/// <summary>A settings file for rules cannot be used; the message says what to change.</summary>
public sealed class RuleFileException(string message) : Exception(message);
