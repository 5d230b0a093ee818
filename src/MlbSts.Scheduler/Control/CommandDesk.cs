using MlbSts.Messaging;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Control;

/// <summary>What every handler of a command needs.</summary>
internal sealed class CommandDesk(
    DesiredPolling desired,
    IObjectStore store,
    IMessagePublisher publisher,
    ServiceIdentity identity,
    TimeProvider time
)
{
    public DesiredPolling Desired => desired;

    public IMessagePublisher Publisher => publisher;

    public string Instance => identity.Instance;

    /// <summary>This desk among all that there are.</summary>
    public string Writer { get; } = $"{identity.Instance}-{Guid.NewGuid():N}";

    /// <summary>Keeps for good who asked for what, and why; again where it was kept before.</summary>
    public Task KeepAsync(HandledCommand command, CancellationToken cancellationToken) =>
        store.PutJsonAsync(Buckets.State, Buckets.CommandAudit(command.At, command.CommandId), command, cancellationToken);

    /// <summary>Real time.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
