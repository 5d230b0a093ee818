using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Control;

/// <summary>What a command comes to, given what admins set before.</summary>
/// <param name="Outcome">Done or refused.</param>
/// <param name="Why">For people.</param>
/// <param name="State">What is set from now on.</param>
internal sealed record PollingDecision(CommandOutcome Outcome, string Why, PollingState State)
{
    /// <summary>Where a value was refused: what would be taken.</summary>
    public IReadOnlyList<string> Allowed { get; private init; } = [];

    /// <summary>What is different from now on; <see langword="null"/> where nothing is.</summary>
    public SettingChange? Change { get; private init; }

    /// <summary>It is so from now on.</summary>
    public static PollingDecision Changed(PollingState state, string setting, string value, string why) =>
        new(CommandOutcome.Done, why, state) { Change = new SettingChange(setting, value) };

    /// <summary>It needs no change of what is set.</summary>
    public static PollingDecision Done(PollingState state, string why) => new(CommandOutcome.Done, why, state);

    /// <summary>It cannot be.</summary>
    public static PollingDecision Refused(PollingState state, string why, params IReadOnlyList<string> allowed) =>
        new(CommandOutcome.Refused, why, state) { Allowed = allowed };
}
