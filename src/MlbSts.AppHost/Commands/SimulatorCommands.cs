namespace MlbSts.AppHost.Commands;

/// <summary>What the Simulator can be told from the dashboard.</summary>
internal static class SimulatorCommands
{
    public const string Begin = "begin";
    public const string Clock = "clock";

    /// <summary>Adds <c>begin</c> and <c>clock</c>; both answer what the clock says.</summary>
    public static IResourceBuilder<ProjectResource> WithSimulatorCommands(this IResourceBuilder<ProjectResource> simulator) =>
        simulator
            .WithHttpCommand(
                "/simulator/begin",
                "Begin the day",
                endpointName: "http",
                commandName: Begin,
                commandOptions: new HttpCommandOptions
                {
                    Description = "Lets the league's clock run from its first moment on.",
                    Method = HttpMethod.Post,
                    ResultMode = HttpCommandResultMode.Json,
                    IconName = "Play",
                    IsHighlighted = true,
                }
            )
            .WithHttpCommand(
                "/simulator/clock",
                "Read the clock",
                endpointName: "http",
                commandName: Clock,
                commandOptions: new HttpCommandOptions
                {
                    Description = "League time and speed.",
                    Method = HttpMethod.Get,
                    ResultMode = HttpCommandResultMode.Json,
                    IconName = "Clock",
                }
            );
}
