using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<MlbSts.Messaging.Messages.CommandAnswered>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult
>;

namespace MlbSts.Scheduler.Control;

/// <summary>The commands over HTTP: the same handlers, and the answer in the response.</summary>
internal static class PollingEndpoints
{
    public static Ok<PollingStatus> Status(DesiredPolling desired, PollIntervals intervals, PollGate gate, PollPrice price) =>
        TypedResults.Ok(PollingStatus.Of(desired, intervals, gate, price));

    public static Task<Answer> PauseAsync(Asked? asked, PausePolling handler, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        DoAsync(handler, new PollingPaused(NewId(), Name(user), asked?.GamePk, asked?.Reason), cancellationToken);

    public static Task<Answer> ResumeAsync(
        Asked? asked,
        ResumePolling handler,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    ) => DoAsync(handler, new PollingResumed(NewId(), Name(user), asked?.GamePk, asked?.Reason), cancellationToken);

    public static Task<Answer> RetuneAsync(
        Retuned asked,
        RetunePolling handler,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    ) =>
        Enum.TryParse<GameState>(asked.State, ignoreCase: true, out var state)
            ? DoAsync(handler, new PollingRetuned(NewId(), state, asked.IntervalSeconds, Name(user), asked.Reason), cancellationToken)
            : Task.FromResult<Answer>(Refused($"There is no state '{asked.State}'.", Enum.GetNames<GameState>()));

    public static Task<Answer> PollAsync(
        GamePk gamePk,
        Asked? asked,
        PollGame handler,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    ) => DoAsync(handler, new GamePollRequested(NewId(), gamePk, Name(user), asked?.Reason), cancellationToken);

    private static async Task<Answer> DoAsync<TCommand>(
        PollingCommandHandler<TCommand> handler,
        TCommand command,
        CancellationToken cancellationToken
    )
        where TCommand : ICommand
    {
        // The name of the command is new, so nobody else answers it.
        var answer = (await handler.DoAsync(command, cancellationToken))!;
        return answer.Outcome == CommandOutcome.Done ? TypedResults.Ok(answer) : Refused(answer.Why, answer.Allowed);
    }

    private static ProblemHttpResult Refused(string why, IReadOnlyList<string> allowed) =>
        TypedResults.Problem(
            why,
            statusCode: StatusCodes.Status400BadRequest,
            title: "The command is refused",
            extensions: new Dictionary<string, object?> { ["allowed"] = allowed }
        );

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private static string Name(ClaimsPrincipal user) =>
        user.FindFirstValue("name") ?? user.FindFirstValue("preferred_username") ?? user.FindFirstValue("sub") ?? "a token without a name";

    /// <summary>What may be said with a command; all of it optional, and the body too.</summary>
    /// <param name="GamePk">The game, where one is meant.</param>
    /// <param name="Reason">Why, for people.</param>
    internal sealed record Asked(GamePk? GamePk = null, string? Reason = null);

    /// <summary>An interval for a state.</summary>
    /// <param name="State">The state's name.</param>
    /// <param name="IntervalSeconds">The interval; <see langword="null"/> for the one that is configured.</param>
    /// <param name="Reason">Why, for people.</param>
    internal sealed record Retuned(string State, double? IntervalSeconds = null, string? Reason = null);
}
