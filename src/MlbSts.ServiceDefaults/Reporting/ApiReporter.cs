using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi;

namespace MlbSts.ServiceDefaults.Reporting;

/// <inheritdoc cref="ApiReports"/>
internal sealed partial class ApiReporter(
    StatsApiStatistics statistics,
    ServiceIdentity identity,
    IMessagePublisher publisher,
    ILogger<ApiReporter> logger
) : BackgroundService
{
    private const int Waiting = 10_000;

    private readonly Channel<ApiCall> _calls = Channel.CreateBounded<ApiCall>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        statistics.OnResponse += Take;
        try
        {
            await foreach (var call in _calls.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
                await ReportAsync(call, stoppingToken).ConfigureAwait(false);
        }
        finally
        {
            statistics.OnResponse -= Take;
        }
    }

    private async Task ReportAsync(ApiCall call, CancellationToken cancellationToken)
    {
        try
        {
            await publisher
                .PublishAsync(
                    new ApiResponse(
                        identity.Service,
                        call.RequestId,
                        call.Endpoint,
                        call.Outcome,
                        call.Duration.TotalMilliseconds,
                        call.Bytes
                    ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.ReportFailed(logger, exception.Message);
        }
    }

    private void Take(ApiCall call) => _calls.Writer.TryWrite(call);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An API response could not be reported: {Reason}", EventName = "ReportFailed")]
        public static partial void ReportFailed(ILogger logger, string reason);
    }
}
