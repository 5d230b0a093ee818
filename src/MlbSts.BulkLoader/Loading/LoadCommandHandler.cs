using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Takes a load asked for over Kafka.</summary>
internal sealed class LoadCommandHandler(LoadRegistry loads) : IMessageHandler<ServiceCommand>
{
    public Task HandleAsync(ServiceCommand message, CancellationToken cancellationToken)
    {
        if (message.Service != ServiceEndpoint.BulkLoader.Name)
            return Task.CompletedTask;
        if (message is not { Command: "load", Argument.Length: > 0 })
            throw new UnprocessableMessageException($"The bulk loader knows one command, 'load' with a folder as its argument; this is '{message.Command}'.");
        try
        {
            loads.Ask(message.Argument, message.CommandId);
            return Task.CompletedTask;
        }
        catch (LoadRefusedException exception)
        {
            throw new UnprocessableMessageException(exception.Message, exception);
        }
    }
}
