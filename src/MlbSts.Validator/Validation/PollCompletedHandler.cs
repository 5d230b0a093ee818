using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.Validator.Validation;

/// <summary>Validates the document of every poll that changed something.</summary>
internal sealed class PollCompletedHandler(GameValidation validation) : IMessageHandler<PollCompleted>
{
    public Task HandleAsync(PollCompleted message, CancellationToken cancellationToken) =>
        message is { Changed: true, Feed: { } feed }
            ? validation.ValidateAsync(message.GamePk, feed, message.State, cancellationToken)
            : Task.CompletedTask;
}
