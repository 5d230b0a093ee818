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

    public static Task<Answer> RetuneAsync(Retuned asked, RetunePolling handler, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var state = default(GameState?);
        if (asked.State is { } name)
        {
            if (!Enum.TryParse<GameState>(name, ignoreCase: true, out var named) || !Enum.GetNames<GameState>().Contains(named.ToString()))
                return Task.FromResult<Answer>(Refused($"There is no state '{name}'.", Enum.GetNames<GameState>()));
            state = named;
        }
        var command = new PollingRetuned(NewId(), state, asked.IntervalSeconds, Name(user), asked.Reason, asked.GamePk);
        return DoAsync(handler, command, cancellationToken);
    }

    public static Task<Answer> PrioritizeAsync(
        GamePk gamePk,
        Prioritized asked,
        PrioritizeGame handler,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    ) => DoAsync(handler, new GamePrioritized(NewId(), gamePk, asked.Priority, Name(user), asked.Reason), cancellationToken);

    public static Task<Answer> ChooseAsync(Chosen asked, ChoosePolicy handler, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        DoAsync(
            handler,
            new PollingPolicyChosen(NewId(), asked.Policy, asked.RequestsPerGameHour, Name(user), asked.Reason),
            cancellationToken
        );

    public static Task<Answer> ForgetAsync(
        Asked? asked,
        ResetLearning handler,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    ) => DoAsync(handler, new PollingLearningReset(NewId(), Name(user), asked?.Reason), cancellationToken);

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

    /// <summary>An interval for a state, for all states or for one game.</summary>
    /// <param name="State">The state's name; all of them where it is missing.</param>
    /// <param name="IntervalSeconds">The interval; <see langword="null"/> for the one that is configured.</param>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="GamePk">The one game that is meant.</param>
    internal sealed record Retuned(string? State = null, double? IntervalSeconds = null, string? Reason = null, GamePk? GamePk = null);

    /// <summary>A priority for a game.</summary>
    /// <param name="Priority">0.25 to 4; <see langword="null"/> for 1.</param>
    /// <param name="Reason">Why, for people.</param>
    internal sealed record Prioritized(double? Priority = null, string? Reason = null);

    /// <summary>A policy.</summary>
    /// <param name="Policy">Its name; <see langword="null"/> for the one that is configured.</param>
    /// <param name="RequestsPerGameHour">The budget; <see langword="null"/> for what is configured.</param>
    /// <param name="Reason">Why, for people.</param>
    internal sealed record Chosen(string? Policy = null, double? RequestsPerGameHour = null, string? Reason = null);
}
