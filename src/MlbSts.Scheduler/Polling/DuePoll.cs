using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Polling;

/// <summary>A poll to be sent now.</summary>
/// <param name="Command">The message.</param>
/// <param name="Interval">The interval it was planned with.</param>
internal sealed record DuePoll(PollCommand Command, TimeSpan Interval);
