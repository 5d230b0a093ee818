using System.Globalization;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Connection;

namespace MlbSts.Messaging.Bootstrap;

/// <summary>Sees to it that every topic and its dead letters exist before a consumer subscribes; tries until it is so.</summary>
internal sealed partial class TopicBootstrap(
    IOptions<KafkaOptions> options,
    ProcessIdentity identity,
    TopicsReady ready,
    IEnumerable<SharedGroup> shared,
    TimeProvider time,
    ILogger<TopicBootstrap> logger
) : BackgroundService
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private volatile string? _connectionError;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (
            var pause = TimeSpan.FromSeconds(1);
            !stoppingToken.IsCancellationRequested;
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause
        )
        {
            try
            {
                await EnsureAsync(stoppingToken).ConfigureAwait(false);
                return;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // Told to stop while the broker was asked: what it answers, or does not, concerns nobody any more.
                return;
            }
            catch (Exception e)
            {
                // Whatever a broker answers: what escapes from here would end the process.
                Log.TopicsNotReady(logger, options.Value.BootstrapServers, _connectionError ?? Describe(e), pause.TotalSeconds);
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task EnsureAsync(CancellationToken cancellationToken)
    {
        _connectionError = null;
        using var admin = new AdminClientBuilder(ClientSettings.Admin(options.Value, identity.ClientId))
            .SetErrorHandler((_, error) => _connectionError = Publishing.KafkaProducer.Explain(error))
            .SetLogHandler((_, line) => ClientSettings.Log(logger, line))
            .Build();
        var wanted = TopicPlan.Create(options.Value);
        var existing = await CountPartitionsAsync(admin, cancellationToken).ConfigureAwait(false);
        var missing = wanted.Where(topic => !existing.ContainsKey(topic.Name)).ToList();
        if (missing.Count > 0)
            await CreateAsync(admin, missing).ConfigureAwait(false);
        foreach (var topic in wanted.Except(missing))
            await CheckAsync(admin, topic, existing[topic.Name]).ConfigureAwait(false);
        var present = await WaitUntilPresentAsync(admin, wanted, cancellationToken).ConfigureAwait(false);
        foreach (var topic in wanted)
            ready.Learn(topic.Name, present[topic.Name]);
        await CheckSettingsAsync(admin, [.. wanted.Except(missing)]).ConfigureAwait(false);
        ready.Complete(await new GroupSessions(options.Value, shared, logger).AgreeAsync(admin).ConfigureAwait(false));
        Log.TopicsReady(logger, wanted.Count, options.Value.BootstrapServers, missing.Count);
    }

    /// <summary>Asks for all topics: asking for one by name would create it on some brokers.</summary>
    private static Task<Dictionary<string, int>> CountPartitionsAsync(IAdminClient admin, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
                admin
                    .GetMetadata(RequestTimeout)
                    .Topics.Where(topic => !topic.Error.IsError)
                    .ToDictionary(topic => topic.Topic, topic => topic.Partitions.Count, StringComparer.Ordinal),
            cancellationToken
        );

    /// <summary>A broker hears of what its controller did a moment later.</summary>
    private async Task<Dictionary<string, int>> WaitUntilPresentAsync(
        IAdminClient admin,
        List<TopicSettings> wanted,
        CancellationToken cancellationToken
    )
    {
        for (var round = 0; round < 50; round++)
        {
            var present = await CountPartitionsAsync(admin, cancellationToken).ConfigureAwait(false);
            if (wanted.All(topic => present.GetValueOrDefault(topic.Name) >= topic.Partitions))
                return present;
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken).ConfigureAwait(false);
        }
        throw new MessagingException("topics were created but the broker does not show them yet");
    }

    private async Task CreateAsync(IAdminClient admin, List<TopicSettings> missing)
    {
        if (!options.Value.CreateTopics)
            throw new MessagingException(
                $"these topics are missing and Kafka:CreateTopics is false: {string.Join(", ", missing.Select(topic => topic.Name))}"
            );
        try
        {
            await admin
                .CreateTopicsAsync(
                    missing.Select(topic => new TopicSpecification
                    {
                        Name = topic.Name,
                        NumPartitions = topic.Partitions,
                        ReplicationFactor = (short)options.Value.ReplicationFactor,
                        Configs = TopicPlan.SettingsOf(topic),
                    })
                )
                .ConfigureAwait(false);
        }
        catch (CreateTopicsException e)
            when (e.Results.All(result => !result.Error.IsError || result.Error.Code == ErrorCode.TopicAlreadyExists))
        {
            // Another process of the system was faster.
        }
    }

    private async Task CheckAsync(IAdminClient admin, TopicSettings topic, int partitions)
    {
        if (partitions > topic.Partitions)
            Log.TopicHasMorePartitions(logger, topic.Name, partitions, topic.Partitions);
        if (partitions >= topic.Partitions)
            return;
        Log.TopicHasFewerPartitions(logger, topic.Name, partitions, topic.Partitions);
        await admin
            .CreatePartitionsAsync([new PartitionsSpecification { Topic = topic.Name, IncreaseTo = topic.Partitions }])
            .ConfigureAwait(false);
    }

    /// <summary>Names settings that differ, and leaves them: somebody may have had a reason.</summary>
    private async Task CheckSettingsAsync(IAdminClient admin, List<TopicSettings> topics)
    {
        if (topics.Count == 0)
            return;
        try
        {
            var found = await admin
                .DescribeConfigsAsync(
                    topics.Select(topic => new ConfigResource { Name = topic.Name, Type = ResourceType.Topic }),
                    new DescribeConfigsOptions { RequestTimeout = RequestTimeout }
                )
                .ConfigureAwait(false);
            foreach (var (topic, setting) in topics.SelectMany(topic => TopicPlan.SettingsOf(topic).Select(setting => (topic, setting))))
            {
                var value = found.Single(result => result.ConfigResource.Name == topic.Name).Entries.GetValueOrDefault(setting.Key)?.Value;
                if (value != setting.Value)
                    Log.TopicSettingDiffers(logger, topic.Name, setting.Key, value, setting.Value);
            }
        }
        catch (KafkaException e)
        {
            // The embedded cluster has no such request, and a broker may not allow it to this user; messages flow all the same.
            Log.TopicSettingsUnknown(logger, e.Error.Reason);
        }
    }

    private static string Describe(Exception e) =>
        e switch
        {
            CreateTopicsException create => string.Join(
                "; ",
                create
                    .Results.Where(result => result.Error.IsError)
                    .Select(result => string.Create(CultureInfo.InvariantCulture, $"{result.Topic}: {result.Error.Reason}"))
            ),
            _ => e.Message,
        };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "TopicsNotReady: {Servers} {Reason}; tried again in {Seconds} s", EventName = "TopicsNotReady")]
        public static partial void TopicsNotReady(ILogger logger, string servers, string? reason, double seconds);

        [LoggerMessage(LogLevel.Information, "TopicsReady: {Topics} on {Servers}, {Created} created", EventName = "TopicsReady")]
        public static partial void TopicsReady(ILogger logger, int topics, string servers, int created);

        [LoggerMessage(
            LogLevel.Warning,
            "TopicHasMorePartitions: {Topic} has {Partitions}, {Wanted} would do; they are used as they are",
            EventName = "TopicHasMorePartitions"
        )]
        public static partial void TopicHasMorePartitions(ILogger logger, string topic, int partitions, int wanted);

        [LoggerMessage(
            LogLevel.Warning,
            "TopicHasFewerPartitions: {Topic} has {Partitions}, it gets {Wanted}",
            EventName = "TopicHasFewerPartitions"
        )]
        public static partial void TopicHasFewerPartitions(ILogger logger, string topic, int partitions, int wanted);

        [LoggerMessage(
            LogLevel.Warning,
            "TopicSettingDiffers: {Topic} {Setting} is {Value}, {Wanted} is meant",
            EventName = "TopicSettingDiffers"
        )]
        public static partial void TopicSettingDiffers(ILogger logger, string topic, string setting, string? value, string wanted);

        [LoggerMessage(LogLevel.Debug, "TopicSettingsUnknown: {Reason}", EventName = "TopicSettingsUnknown")]
        public static partial void TopicSettingsUnknown(ILogger logger, string? reason);
    }
}
