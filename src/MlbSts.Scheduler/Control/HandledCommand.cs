using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Control;

/// <summary>A command that was carried out or refused.</summary>
/// <param name="CommandId">The command.</param>
/// <param name="Command">Its kind.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">Real time.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Why">For people.</param>
/// <param name="Allowed">Where a value was refused: what would be taken.</param>
/// <param name="Change">What is different from then on; <see langword="null"/> where nothing is.</param>
/// <param name="Writer">The Scheduler that wrote it, and answers it.</param>
/// <param name="Reason">What who asked said of it.</param>
public sealed record HandledCommand(
    string CommandId,
    string Command,
    string By,
    DateTimeOffset At,
    CommandOutcome Outcome,
    string Why,
    IReadOnlyList<string> Allowed,
    SettingChange? Change,
    string Writer,
    string? Reason = null
);
