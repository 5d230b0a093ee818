using System.Text;
using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;

namespace MlbSts.Messaging.Tests;

public sealed class MessageJsonTests
{
    private static readonly PollCommand Command = new(new GamePk(7), "7-1", DateTimeOffset.UnixEpoch, GameState.Final, false, "first");

    [Fact]
    public void An_enumeration_is_read_by_its_name() => Assert.Equal(Command, MessageJson.Read<PollCommand>(MessageJson.Write(Command)));

    [Theory]
    [InlineData("4")]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("\"4\"")]
    [InlineData("\"99\"")]
    [InlineData("\"Finished\"")]
    [InlineData("\"Final, Scheduled\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void An_enumeration_by_a_number_or_an_unknown_name_is_refused(string state)
    {
        var payload = Encoding.UTF8.GetString(MessageJson.Write(Command)).Replace("\"Final\"", state, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => MessageJson.Read<PollCommand>(Encoding.UTF8.GetBytes(payload)));
    }
}
