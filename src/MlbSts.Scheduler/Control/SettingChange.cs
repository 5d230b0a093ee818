using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Control;

/// <summary>A setting with its new value, as <see cref="ConfigurationChanged"/> has them.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record SettingChange(string Setting, string Value);
