using System.Globalization;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.AppHost.Commands;

/// <summary>What the Scheduler can be told from the dashboard.</summary>
internal static class PollingCommands
{
    public const string GamePkInput = "gamePk";
    public const string StateInput = "state";
    public const string SecondsInput = "seconds";

    /// <summary>Adds <c>pause</c>, <c>resume</c>, <c>poll</c> and <c>retune</c>.</summary>
    public static IResourceBuilder<ProjectResource> WithPollingCommands(
        this IResourceBuilder<ProjectResource> scheduler,
        ControlChannel control
    ) =>
        scheduler
            .WithControlCommand(control, "pause", "Pause polling", "Pause", [], (id, _) => new PollingPaused(id, ControlChannel.IssuedBy))
            .WithControlCommand(control, "resume", "Resume polling", "Play", [], (id, _) => new PollingResumed(id, ControlChannel.IssuedBy))
            .WithControlCommand(
                control,
                "poll",
                "Poll a game now",
                "ArrowDownload",
                [
                    new InteractionInput
                    {
                        Name = GamePkInput,
                        Label = "gamePk",
                        InputType = InputType.Number,
                        Required = true,
                    },
                ],
                (id, inputs) => new GamePollRequested(id, new GamePk(inputs.GetInt32(GamePkInput)), ControlChannel.IssuedBy)
            )
            .WithControlCommand(
                control,
                "retune",
                "Retune an interval",
                "TopSpeed",
                [
                    new InteractionInput
                    {
                        Name = StateInput,
                        Label = "State of the games",
                        InputType = InputType.Choice,
                        Required = true,
                        Options = States,
                    },
                    new InteractionInput
                    {
                        Name = SecondsInput,
                        Label = "Seconds between two polls, 1 to 86400",
                        InputType = InputType.Number,
                        Required = true,
                    },
                ],
                (id, inputs) =>
                    new PollingRetuned(
                        id,
                        Enum.Parse<GameState>(inputs.GetString(StateInput)!),
                        inputs.GetDouble(SecondsInput),
                        ControlChannel.IssuedBy
                    )
            );

    private static IReadOnlyList<KeyValuePair<string, string>> States =>
        [.. Enum.GetNames<GameState>().Select(name => KeyValuePair.Create(name, name))];

    private static IResourceBuilder<ProjectResource> WithControlCommand<T>(
        this IResourceBuilder<ProjectResource> scheduler,
        ControlChannel control,
        string name,
        string displayName,
        string icon,
        IReadOnlyList<InteractionInput> inputs,
        Func<string, InteractionInputCollection, T> command
    )
        where T : ICommand =>
        scheduler.WithCommand(
            name,
            displayName,
            async context =>
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{ControlChannel.IssuedBy}-{Guid.CreateVersion7():N}");
                await control.SendAsync(command(id, context.Arguments), context.CancellationToken);
                return CommandResults.Success($"Sent as {id}");
            },
            new CommandOptions { IconName = icon, Arguments = inputs }
        );
}
