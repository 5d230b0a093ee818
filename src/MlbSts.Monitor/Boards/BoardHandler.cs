using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.Monitor.Boards;

/// <summary>Puts every message on the boards and into the metrics.</summary>
internal sealed class BoardHandler(GameBoard games, ReviewBoard reviews, ServiceBoard services, RunTotals totals, MonitorMetrics metrics)
    : IMessageHandler<PollCompleted>,
        IMessageHandler<PollFailed>,
        IMessageHandler<GameValidated>,
        IMessageHandler<ReviewRaised>,
        IMessageHandler<ReviewSettled>,
        IMessageHandler<GamePromoted>,
        IMessageHandler<OperationRolledBack>,
        IMessageHandler<PollTiming>,
        IMessageHandler<ApiResponse>,
        IMessageHandler<HealthReport>,
        IMessageHandler<ResourceUsage>
{
    public Task HandleAsync(PollCompleted message, CancellationToken cancellationToken)
    {
        var isFirst = true;
        games.Update(
            message.GamePk,
            row =>
            {
                isFirst = row.LastPoll is null;
                return row.WithPoll(message);
            }
        );
        // A document that is seen for the first time may be hours old: that is no lag of ours.
        var counted = isFirst ? message with { LagSeconds = null } : message;
        totals.Add(counted);
        metrics.Add(counted);
        return Task.CompletedTask;
    }

    public Task HandleAsync(PollFailed message, CancellationToken cancellationToken)
    {
        totals.AddFailed();
        metrics.Add(message);
        games.Update(message.GamePk, row => row with { Failures = row.Failures + 1 });
        return Task.CompletedTask;
    }

    public Task HandleAsync(GameValidated message, CancellationToken cancellationToken)
    {
        metrics.Add(message);
        games.Update(message.GamePk, row => row with { Verdict = message.Verdict });
        return Task.CompletedTask;
    }

    public Task HandleAsync(ReviewRaised message, CancellationToken cancellationToken)
    {
        metrics.Add(message);
        reviews.Raised(new ReviewRow(message.ReviewKey, message.Game, message.GamePk, message.Reason, message.Details, message.RaisedAt));
        return Task.CompletedTask;
    }

    public Task HandleAsync(ReviewSettled message, CancellationToken cancellationToken)
    {
        reviews.Settled(message.ReviewKey);
        return Task.CompletedTask;
    }

    public Task HandleAsync(GamePromoted message, CancellationToken cancellationToken)
    {
        metrics.Add(message);
        games.Update(message.GamePk, row => row with { FiledUnder = message.Phase, Revision = message.Revision });
        return Task.CompletedTask;
    }

    public Task HandleAsync(OperationRolledBack message, CancellationToken cancellationToken)
    {
        metrics.AddRollback();
        return Task.CompletedTask;
    }

    public Task HandleAsync(PollTiming message, CancellationToken cancellationToken)
    {
        metrics.Add(message);
        return Task.CompletedTask;
    }

    public Task HandleAsync(ApiResponse message, CancellationToken cancellationToken)
    {
        metrics.Add(message);
        if (message.Outcome != "ok")
            totals.AddRefusal(message.Outcome);
        return Task.CompletedTask;
    }

    public Task HandleAsync(HealthReport message, CancellationToken cancellationToken)
    {
        services.Heard(message);
        return Task.CompletedTask;
    }

    public Task HandleAsync(ResourceUsage message, CancellationToken cancellationToken)
    {
        services.Heard(message);
        return Task.CompletedTask;
    }
}
