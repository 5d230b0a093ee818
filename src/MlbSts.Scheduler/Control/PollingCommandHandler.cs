using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;

namespace MlbSts.Scheduler.Control;

/// <summary>
/// Carries a command out that changes what admins set. Of several Schedulers that hear it, the one whose write is first answers; the others
/// find the command in what it wrote and say nothing.
/// </summary>
internal abstract class PollingCommandHandler<TCommand>(CommandDesk desk) : IMessageHandler<TCommand>
    where TCommand : ICommand
{
    public async Task HandleAsync(TCommand message, CancellationToken cancellationToken)
    {
        if (await DoAsync(message, cancellationToken) is { } answer)
            await desk.Publisher.PublishAsync(answer, cancellationToken);
    }

    /// <summary>Carries it out and announces what changed.</summary>
    /// <returns>The answer; <see langword="null"/> where another Scheduler gives it.</returns>
    public async Task<CommandAnswered?> DoAsync(TCommand command, CancellationToken cancellationToken)
    {
        var handled = default(HandledCommand);
        await desk.Desired.UpdateAsync(
            current =>
            {
                handled = current.Find(command.CommandId);
                if (handled is not null)
                    return null;
                var decision = Decide(current, command, desk.Now);
                handled = Handled(command, decision);
                return decision.State.With(handled);
            },
            cancellationToken
        );
        // Written by this desk before: what comes after the write did not go through, and is done again.
        return handled!.Writer == desk.Writer ? await AnnounceAsync(command, handled, cancellationToken) : null;
    }

    /// <summary>What the command comes to. It may be called more than once and has no other effect.</summary>
    protected abstract PollingDecision Decide(PollingState current, TCommand command, DateTimeOffset now);

    /// <summary>What else is to be done, once it is written.</summary>
    protected virtual Task DoneAsync(TCommand command, IMessagePublisher publisher, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private async Task<CommandAnswered> AnnounceAsync(TCommand command, HandledCommand handled, CancellationToken cancellationToken)
    {
        await desk.KeepAsync(handled, cancellationToken);
        if (handled.Change is { } change)
        {
            await desk.Publisher.PublishAsync(
                new ConfigurationChanged(command.CommandId, ServiceEndpoint.Scheduler.Name, change.Setting, change.Value, command.IssuedBy),
                cancellationToken
            );
        }
        if (handled.Outcome == CommandOutcome.Done)
            await DoneAsync(command, desk.Publisher, cancellationToken);
        return new CommandAnswered(
            command.CommandId,
            handled.Command,
            handled.Outcome,
            handled.Why,
            handled.Allowed,
            ServiceEndpoint.Scheduler.Name,
            desk.Instance
        );
    }

    private HandledCommand Handled(TCommand command, PollingDecision decision) =>
        new(
            command.CommandId,
            typeof(TCommand).Name,
            command.IssuedBy,
            desk.Now,
            decision.Outcome,
            decision.Why,
            decision.Allowed,
            decision.Change,
            desk.Writer,
            command.Reason
        );
}
