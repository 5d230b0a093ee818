using MlbSts.Games.Sources;
using MlbSts.Lake.Requests;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Takes a load asked for over Kafka, and takes one back.</summary>
internal sealed class LoadCommandHandler(LoadRegistry loads) : IMessageHandler<ServiceCommand>
{
    public async Task HandleAsync(ServiceCommand message, CancellationToken cancellationToken)
    {
        if (message.Service != ServiceEndpoint.BulkLoader.Name)
            return;
        try
        {
            switch (message)
            {
                case { Command: "load", Argument.Length: > 0 }:
                    await loads.AskAsync(new LoadRequest { Paths = [message.Argument] }, message.CommandId, cancellationToken);
                    return;
                case { Command: "cancel-load", Argument.Length: > 0 }:
                    await loads.CancelAsync(message.Argument, cancellationToken);
                    return;
                default:
                    throw new UnprocessableMessageException($"The bulk loader knows 'load' with a path and 'cancel-load' with a load's id as the argument; this is '{message.Command}'.");
            }
        }
        catch (LoadRefusedException exception)
        {
            throw new UnprocessableMessageException(exception.Message, exception);
        }
    }
}
