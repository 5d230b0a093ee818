using System.Text.Json;
using Confluent.Kafka;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests;

public sealed class MessageFuzzTests
{
    private static readonly (byte[] Payload, Action<byte[]> Read)[] Messages =
    [
        Of(new PollCommand(new GamePk(7), "7-1", DateTimeOffset.UnixEpoch, GameState.Final, false, "first")),
        Of(new PollFailed(new GamePk(7), "7-1", DateTimeOffset.UnixEpoch, "server-error", "500", 1.5)),
        Of(
            new GameValidated(
                new GamePk(7),
                new ObjectReference("mlb-live", "games/7/feed.json.zst", "v1", new string('a', 64)),
                GameState.InProgress,
                Timecode.Parse("20250704_231500"),
                Verdict.Review,
                [new Finding("schema", FindingSeverity.Error, "/gamePk", "no number")],
                null
            )
        ),
        Of(new ScheduleConflictDetected(new GamePk(7), "stands twice")),
    ];

    // What the dispatcher takes for an undecodable message, and sends to the dead letters.
    private static bool IsRefusal(Exception exception) =>
        exception is JsonException or NotSupportedException or ArgumentException or FormatException;

    [Fact]
    public Task Damaged_payloads_are_read_or_refused() =>
        Fuzzing.RunAsync(
            "messages",
            random =>
            {
                var (payload, read) = Messages[random.Next(Messages.Length)];
                read(random.Next(4) == 0 ? Mutation.Of(payload, random) : JsonMutation.Of(payload, random));
            },
            IsRefusal
        );

    [Fact]
    public Task Damaged_headers_are_read() =>
        Fuzzing.RunAsync(
            "message headers",
            random =>
            {
                var headers = new Headers { { CloudEventHeaders.Type, Mutation.Of("PollCommand"u8, random) } };
                _ = CloudEventHeaders.Read(headers, CloudEventHeaders.Type)?.Length;
                _ = CloudEventHeaders.Read(headers, CloudEventHeaders.TraceParent);
            },
            _ => false
        );

    private static (byte[], Action<byte[]>) Of<T>(T message)
        where T : IMessage => (MessageJson.Write(message), payload => Look(MessageJson.Read<T>(payload)));

    private static void Look<T>(T message)
        where T : IMessage
    {
        Assert.NotNull(message.Key);
        Assert.NotNull(message.Id);
        if (message is PollCommand command)
            Assert.True(Enum.IsDefined(command.ExpectedState));
        if (message is GameValidated validated)
            Assert.True(Enum.IsDefined(validated.State) && Enum.IsDefined(validated.Verdict));
    }
}
