using MlbSts.Messaging;
using MlbSts.ServiceDefaults.Reporting;

namespace MlbSts.Scheduler.Control;

/// <summary>What every handler of a command needs.</summary>
internal sealed class CommandDesk(DesiredPolling desired, IMessagePublisher publisher, ServiceIdentity identity, TimeProvider time)
{
    public DesiredPolling Desired => desired;

    public IMessagePublisher Publisher => publisher;

    public string Instance => identity.Instance;

    /// <summary>This desk among all that there are.</summary>
    public string Writer { get; } = $"{identity.Instance}-{Guid.NewGuid():N}";

    /// <summary>Real time.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
