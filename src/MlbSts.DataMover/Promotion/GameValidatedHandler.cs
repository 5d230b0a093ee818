using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.DataMover.Promotion;

/// <summary>Files a game when its final document was found valid. The message is a hint: the report in the store is what counts.</summary>
internal sealed class GameValidatedHandler(IObjectStore store, Promoter promoter) : IMessageHandler<GameValidated>
{
    public async Task HandleAsync(GameValidated message, CancellationToken cancellationToken)
    {
        if (!message.State.IsFinal() || message.ReportKey is null)
            return;
        if (await store.GetJsonAsync<GameValidated>(Buckets.State, message.ReportKey, cancellationToken) is { } report)
            await promoter.PromoteAsync(report.Value, cancellationToken);
    }
}
