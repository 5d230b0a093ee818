using MlbSts.Domain;
using MlbSts.Messaging.Messages;

namespace MlbSts.Messaging.Tests.Behaviour;

internal static class Polls
{
    public static PollCommand Of(int gamePk, int number) =>
        new(
            new GamePk(gamePk),
            $"{gamePk}-{number:D4}",
            new DateTimeOffset(2026, 7, 4, 19, 0, number % 60, TimeSpan.Zero),
            GameState.InProgress,
            false,
            "interval"
        );

    public static Task PublishAsync(this IMessagePublisher publisher, IEnumerable<PollCommand> polls) =>
        Task.WhenAll(polls.Select(poll => publisher.PublishAsync(poll, CancellationToken.None)));
}
