using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Bootstrap;
using MlbSts.Messaging.Connection;
using MlbSts.Messaging.Publishing;

namespace MlbSts.Messaging.Consuming;

/// <summary>Keeps one consumer running for as long as the process does, whatever happens to its sessions.</summary>
internal sealed partial class MessageConsumerService(
    ConsumerPlan plan,
    IServiceProvider provider,
    IOptions<KafkaOptions> options,
    KafkaProducer producer,
    ProcessIdentity identity,
    TopicsReady topics,
    TimeProvider time,
    ILogger<MessageConsumerService> logger
) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private readonly ConsumerWatch _watch = new(plan, options.Value, identity.ClientId, logger);
    private volatile ConsumerSession? _session;

    /// <summary>The group has given this member its partitions, even if none.</summary>
    internal bool Joined => _session?.Joined ?? false;

    /// <summary>How it does, and what people read of it.</summary>
    internal (HealthStatus Status, string Description) Health =>
        _watch.Trouble is { } trouble ? (HealthStatus.Unhealthy, $"{plan.GroupId} {trouble}")
        : !Joined ? (HealthStatus.Unhealthy, $"{plan.GroupId} is not in its group: what is sent to it waits")
        : (HealthStatus.Healthy, $"{plan.GroupId} is in its group");

    public override void Dispose()
    {
        base.Dispose();
        _watch.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await topics.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested)
            return;
        var dispatcher = new MessageDispatcher(
            plan.GroupId,
            plan.Resolve(provider),
            new DeadLetters(producer, plan.GroupId, options.Value, time, logger),
            options.Value,
            time,
            logger
        );
        var listeners = plan.Listeners.Select(listener => (listener.Topic, listener.Resolve(provider))).ToArray();
        var pause = TimeSpan.FromSeconds(1);
        while (!stoppingToken.IsCancellationRequested)
        {
            var started = TimeProvider.System.GetTimestamp();
            try
            {
                await Task
                    .Factory.StartNew(
                        () => Consume(dispatcher, listeners, stoppingToken),
                        stoppingToken,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                    .ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                pause = TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromMinutes(1) ? TimeSpan.FromSeconds(1) : pause;
                MessagingTelemetry.Rebuilt.Add(1, new KeyValuePair<string, object?>("group", plan.GroupId));
                Log.ConsumerBroken(logger, e, plan.GroupId, pause.TotalSeconds);
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private void Consume(MessageDispatcher dispatcher, (string Topic, IPartitionListener Listener)[] listeners, CancellationToken stopping)
    {
        var ownership = new PartitionOwnership(listeners, options.Value, topics, logger);
        _watch.Restart();
        _session = new ConsumerSession(plan, options.Value, identity.ClientId, topics.Protocol, dispatcher, ownership, _watch, logger);
        Log.ConsumerStarted(logger, plan.GroupId, plan.Topics);
        try
        {
            _session.Run(stopping);
        }
        finally
        {
            _session = null;
        }
        Log.ConsumerStopped(logger, plan.GroupId);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "ConsumerBroken: {Group}; it is built anew in {Seconds} s", EventName = "ConsumerBroken")]
        public static partial void ConsumerBroken(ILogger logger, Exception exception, string group, double seconds);

        [LoggerMessage(LogLevel.Information, "ConsumerStarted: {Group} on {Topics}", EventName = "ConsumerStarted")]
        public static partial void ConsumerStarted(ILogger logger, string group, IEnumerable<string> topics);

        [LoggerMessage(LogLevel.Information, "ConsumerStopped: {Group}", EventName = "ConsumerStopped")]
        public static partial void ConsumerStopped(ILogger logger, string group);
    }
}
