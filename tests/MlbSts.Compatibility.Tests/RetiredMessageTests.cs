using System.Collections.Concurrent;
using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MlbSts.BulkLoader;
using MlbSts.BulkLoader.Loading;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler;
using MlbSts.Testing;

namespace MlbSts.Compatibility.Tests;

/// <summary>
/// Commands as 0.1 had them, to today's services: what is no more is passed over, without a dead letter, and what stayed is carried out.
/// </summary>
public sealed class RetiredMessageTests
{
    [Fact]
    public async Task Old_free_text_commands_are_passed_over_and_an_old_retune_is_carried_out()
    {
        using var files = new TemporaryFolder();
        await using var services = await RunningService.StartAsync(
            "scheduler",
            builder =>
                builder
                    .AddScheduler()
                    .AddBulkLoader()
                    .Services.AddMessageConsumer("answers", consumer => consumer.Handle<CommandAnswered, Answers>()),
            app => app.MapScheduler().MapBulkLoader(),
            ("StatsApi:BaseAddress", "http://127.0.0.1:1"),
            ("BulkLoader:Roots:0", files.Path)
        );
        var answers = services.Services.GetRequiredService<Answers>();
        await BothListenAsync(services, answers);

        var broker = services.Services.GetRequiredService<IOptions<KafkaOptions>>().Value.BootstrapServers;
        foreach (var message in RecordedMessage.All.Where(message => message.Headers["ce_type"] == "mlbsts.ServiceCommand"))
            await SendAsync(broker, message);
        await SendAsync(broker, RecordedMessage.All.Single(message => message.Headers["ce_type"] == "mlbsts.PollingRetuned"));
        await services.Publisher.PublishAsync(new LoadCancelled("after", "load-1", "ann"), default);

        await Eventually.HoldsAsync(() => answers.Given.ContainsKey("retune-1") && answers.Given.ContainsKey("after"));
        Assert.Equal((CommandOutcome.Done, "PollingRetuned"), (answers.Given["retune-1"].Outcome, answers.Given["retune-1"].Command));
        // The old load, told before, was not taken: there is nothing to cancel.
        Assert.Equal(CommandOutcome.Refused, answers.Given["after"].Outcome);
        Assert.Empty(services.Services.GetRequiredService<LoadRegistry>().All);
        Assert.Empty(answers.Given.Keys.Intersect(["pause-1", "resume-1", "poll-1", "load-1", "cancel-1"]));
        Assert.Equal(0, DeadLetters(broker));
    }

    // A group that is new begins with what is sent after it joined.
    private static Task BothListenAsync(RunningService services, Answers answers)
    {
        var number = 0;
        return Eventually.HoldsAsync(async () =>
        {
            await services.Publisher.PublishAsync(new PollingResumed($"probe-{++number}", "ann"), default);
            await services.Publisher.PublishAsync(new LoadCancelled($"probe-{++number}", "nothing", "ann"), default);
            return answers.Given.Values.Select(answer => answer.Service).Distinct().Count() == 2;
        });
    }

    private static async Task SendAsync(string broker, RecordedMessage recorded)
    {
        using var producer = new ProducerBuilder<string, byte[]>(new ProducerConfig { BootstrapServers = broker }).Build();
        var message = new Message<string, byte[]>
        {
            Key = recorded.Key,
            Value = recorded.Bytes,
            Headers = [],
        };
        foreach (var header in recorded.Headers)
            message.Headers.Add(header.Key, Encoding.UTF8.GetBytes(header.Value));
        await producer.ProduceAsync(recorded.Topic, message);
    }

    private static long DeadLetters(string broker)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(new ConsumerConfig { BootstrapServers = broker, GroupId = "raw" }).Build();
        return consumer
            .QueryWatermarkOffsets(new TopicPartition(Topics.DeadLetterOf(Topics.Control), 0), TimeSpan.FromSeconds(10))
            .High.Value;
    }

    internal sealed class Answers : IMessageHandler<CommandAnswered>
    {
        public ConcurrentDictionary<string, CommandAnswered> Given { get; } = new();

        public Task HandleAsync(CommandAnswered message, CancellationToken cancellationToken)
        {
            Given[message.CommandId] = message;
            return Task.CompletedTask;
        }
    }
}
