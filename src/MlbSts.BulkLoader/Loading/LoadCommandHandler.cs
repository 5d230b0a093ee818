using MlbSts.Games.Sources;
using MlbSts.Lake.Requests;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Reporting;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Takes a load asked for over Kafka, and takes one back; what became of it is answered.</summary>
internal sealed class LoadCommandHandler(LoadRegistry loads, IMessagePublisher publisher, ServiceIdentity identity)
    : IMessageHandler<LoadRequested>,
        IMessageHandler<LoadCancelled>
{
    public async Task HandleAsync(LoadRequested message, CancellationToken cancellationToken)
    {
        try
        {
            var load = await loads.AskAsync(new LoadRequest { Paths = message.Paths }, message.CommandId, cancellationToken);
            await AnswerAsync(message, CommandOutcome.Done, $"GET /loads/{load.Id} says how far it is.", cancellationToken);
        }
        catch (LoadRefusedException exception)
        {
            await AnswerAsync(message, CommandOutcome.Refused, exception.Message, cancellationToken);
        }
    }

    public async Task HandleAsync(LoadCancelled message, CancellationToken cancellationToken)
    {
        var load = await loads.CancelAsync(message.LoadId, cancellationToken) ?? loads.Find(message.LoadId);
        var (outcome, why) = load switch
        {
            null => (CommandOutcome.Refused, $"There is no load '{message.LoadId}'."),
            { Status: LoadStatus.Cancelled } => (CommandOutcome.Done, "It is given up."),
            { IsOver: true } => (CommandOutcome.Refused, $"It is over already: {load.Status}."),
            _ => (CommandOutcome.Done, "It is given up after the step that it is at."),
        };
        await AnswerAsync(message, outcome, why, cancellationToken);
    }

    private Task AnswerAsync<TCommand>(TCommand command, CommandOutcome outcome, string why, CancellationToken cancellationToken)
        where TCommand : ICommand =>
        publisher.PublishAsync(
            new CommandAnswered(
                command.CommandId,
                typeof(TCommand).Name,
                outcome,
                why,
                [],
                ServiceEndpoint.BulkLoader.Name,
                identity.Instance
            ),
            cancellationToken
        );
}
