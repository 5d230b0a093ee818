using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Control;

/// <summary>Forgets what was learnt of gaps: what is shipped counts again.</summary>
internal sealed class ResetLearning(CommandDesk desk, IObjectStore store) : PollingCommandHandler<PollingLearningReset>(desk)
{
    protected override PollingDecision Decide(PollingState current, PollingLearningReset command, DateTimeOffset now) =>
        PollingDecision.Changed(
            current,
            "polling/learning",
            "",
            "What was learnt is forgotten; within a minute what is shipped counts again."
        );

    protected override Task DoneAsync(PollingLearningReset command, IMessagePublisher publisher, CancellationToken cancellationToken) =>
        store.DeleteAsync(Buckets.State, Buckets.GapCurves, null, cancellationToken);
}
