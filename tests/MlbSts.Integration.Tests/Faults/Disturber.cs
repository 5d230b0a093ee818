using System.Text;
using Confluent.Kafka;
using MlbSts.Messaging;

namespace MlbSts.Integration.Tests.Faults;

/// <summary>Somebody who sends what he should not: every message a second time, and messages that are none.</summary>
internal sealed class Disturber : IAsyncDisposable
{
    private const string Mark = "x-again";

    private readonly CancellationTokenSource _ended = new();
    private readonly IProducer<byte[], byte[]> _producer;
    private readonly string _bootstrapServers;
    private readonly List<Task> _doing = [];
    private int _doubled;
    private int _malformed;

    public Disturber(string bootstrapServers)
    {
        _bootstrapServers = bootstrapServers;
        _producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = bootstrapServers })
            .SetLogHandler((_, _) => { })
            .SetErrorHandler((_, _) => { })
            .Build();
    }

    /// <summary>So many messages were sent again.</summary>
    public int Doubled => _doubled;

    /// <summary>So many were none.</summary>
    public int Malformed => _malformed;

    /// <summary>From now on every message of every topic comes twice.</summary>
    public void SendAgain() => _doing.Add(Task.Factory.StartNew(Double, TaskCreationOptions.LongRunning));

    /// <summary>Each kind of malformed message to each topic.</summary>
    public void SendMalformed()
    {
        foreach (var topic in Topics.All.Select(topic => topic.Name))
        {
            foreach (var message in MalformedMessages())
            {
                _producer.Produce(topic, message);
                _malformed++;
            }
        }
        _producer.Flush(TimeSpan.FromSeconds(10));
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await Task.WhenAll(_doing);
        _producer.Dispose();
        _ended.Dispose();
    }

    private void Double()
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(
            new ConsumerConfig
            {
                BootstrapServers = _bootstrapServers,
                GroupId = "disturber",
                AutoOffsetReset = AutoOffsetReset.Earliest,
            }
        ).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
        consumer.Subscribe(Topics.All.Select(topic => topic.Name));
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                if (
                    consumer.Consume(TimeSpan.FromMilliseconds(200)) is not { Message: { } message } consumed
                    || message.Headers.Any(header => header.Key == Mark)
                )
                    continue;
                message.Headers.Add(Mark, []);
                _producer.Produce(consumed.Topic, message);
                _doubled++;
            }
            catch (KafkaException)
            {
                // The broker is being broken meanwhile.
            }
        }
        consumer.Close();
    }

    private static IEnumerable<Message<byte[], byte[]>> MalformedMessages()
    {
        yield return new() { Value = Encoding.UTF8.GetBytes("{}") };
        yield return new() { Key = [0xff, 0xfe], Value = [0, 1, 2, 3] };
        foreach (var type in new[] { "PollCommand", "PollCompleted", "GameValidated", "GamePromoted", "NoSuchType", "" })
        {
            foreach (var value in new[] { "", "{", "[]", "null", "{\"gamePk\":\"x\"}", new string('[', 5000), "\"\uffff\"" })
                yield return new()
                {
                    Key = Encoding.UTF8.GetBytes("1"),
                    Value = Encoding.UTF8.GetBytes(value),
                    Headers = new Headers { { "ce_type", Encoding.UTF8.GetBytes(type) } },
                };
        }
    }
}
