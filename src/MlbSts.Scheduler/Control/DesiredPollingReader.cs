using Microsoft.Extensions.Hosting;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Control;

/// <summary>Reads what admins set when the Scheduler starts, and from time to time, whether or not a message said that it changed.</summary>
internal sealed partial class DesiredPollingReader(
    DesiredPolling desired, TimeProvider time, ILogger<DesiredPollingReader> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UntilFirst = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await desired.ReadAsync(stoppingToken);
            }
            catch (ObjectStoreException exception)
            {
                ControlNotRead(exception.Message);
            }
            // Nothing is polled before it was read once.
            await Task.Delay(desired.Current is null ? UntilFirst : Interval, time, stoppingToken);
        }
    }

    [LoggerMessage(EventName = "ControlNotRead", Level = LogLevel.Warning, Message = "What admins set could not be read: {Reason}")]
    private partial void ControlNotRead(string reason);
}
