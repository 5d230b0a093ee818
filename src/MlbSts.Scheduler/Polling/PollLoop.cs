using MlbSts.Clock;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults.Reporting;

namespace MlbSts.Scheduler.Polling;

/// <summary>Sends a PollCommand for every game that is due and ours, within the rate limit.</summary>
internal sealed partial class PollLoop(
    WatchList watchList,
    PollGate gate,
    IMessagePublisher publisher,
    ServiceIdentity identity,
    LeagueClock leagueClock,
    TimeProvider time,
    ILogger<PollLoop> logger
) : BackgroundService
{
    // The longest sleep on the league's clock and the shortest on the real one: a sped-up league must not spin the processor.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(5);

    // The league's clock may be set: nobody wakes a sleep of hours then.
    private static readonly TimeSpan LongestRealWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await gate.WhenOpenAsync(stoppingToken);
                await SendDueAsync(stoppingToken);
                await Task.Delay(ShortestWait, time, stoppingToken);
                await WaitAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                PollLoopFailed(exception);
                await Task.Delay(AfterFailure, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Task SendDueAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(watchList.TakeDue().Select(poll => SendAsync(poll, cancellationToken)));

    private async Task SendAsync(DuePoll poll, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(poll.Command, cancellationToken);
        }
        catch
        {
            watchList.NotSent(poll.Command);
            throw;
        }
        var late = leagueClock.GetUtcNow() - poll.Command.DueAt;
        var timing = new PollTiming(
            identity.Service,
            poll.Command.GamePk,
            poll.Command.CommandId,
            late.TotalMilliseconds,
            poll.Interval.TotalSeconds
        );
        await publisher.PublishAsync(timing, cancellationToken);
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = watchList.UntilNext(LongestWait, LongestRealWait);
        if (wait.League > TimeSpan.Zero && wait.Real > TimeSpan.Zero)
            await gate.WaitForSignalAsync(wait.League, wait.Real, cancellationToken);
    }

    [LoggerMessage(EventName = "PollLoopFailed", Level = LogLevel.Error, Message = "Due polls could not be sent; trying again")]
    private partial void PollLoopFailed(Exception exception);
}
