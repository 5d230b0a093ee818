using Microsoft.Extensions.Hosting;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults.Reporting;

namespace MlbSts.Scheduler.Polling;

/// <summary>Sends a PollCommand for every game that is due and ours, within the rate limit.</summary>
internal sealed class PollLoop(
    WatchList watchList, OwnedGames owned, PollBudget budget, PollGate gate, IMessagePublisher publisher, ServiceIdentity identity, TimeProvider leagueClock, ILogger<PollLoop> logger)
    : BackgroundService
{
    // The longest sleep on the league's clock and the shortest on the real one: a sped-up league must not spin the processor.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(5);
    // Lost polls and what servers ask for (Retry-After) go by the real clock.
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
                await Task.Delay(ShortestWait, TimeProvider.System, stoppingToken);
                await WaitAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(new EventId(0, "PollLoopFailed"), exception, "Due polls could not be sent; trying again");
                await Task.Delay(AfterFailure, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var due = watchList.TakeDue(TimeProvider.System.GetUtcNow(), budget.Available(), owned.Contains);
        budget.Spend(due.Count);
        await Task.WhenAll(due.Select(poll => SendAsync(poll, cancellationToken)));
    }

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
        await publisher.PublishAsync(
            new PollTiming(identity.Service, poll.Command.GamePk, poll.Command.CommandId, late.TotalMilliseconds, poll.Interval.TotalSeconds), cancellationToken);
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = watchList.UntilNext(LongestWait, TimeProvider.System.GetUtcNow(), owned.Contains);
        if (wait > TimeSpan.Zero)
            await gate.WaitForSignalAsync(wait, LongestRealWait, cancellationToken);
    }
}
