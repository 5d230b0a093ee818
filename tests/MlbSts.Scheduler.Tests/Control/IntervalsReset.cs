using System.Text.Json.Serialization;
using MlbSts.Messaging;

namespace MlbSts.Scheduler.Tests.Control;

/// <summary>Operator: poll games of all states as configured again.</summary>
internal sealed record IntervalsReset(string CommandId, string IssuedBy, string? Reason = null) : ICommand
{
    public static string Topic => Topics.Control;

    public static Role Needs => Role.Operator;

    [JsonIgnore]
    public string Key => "polling";

    [JsonIgnore]
    public string Id => CommandId;
}
