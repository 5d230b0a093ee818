using MlbSts.Simulator.Faults;

namespace MlbSts.Simulator;

/// <summary>Settings of the simulator, from <c>Simulator:*</c>.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The section the settings are read from.</summary>
    public const string Section = "Simulator";

    /// <summary>What the simulated games depend on: the same seed plays the same games.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The first simulated date.</summary>
    public DateOnly StartDate { get; set; } = new(2025, 7, 4);

    /// <summary>How many days are simulated; endless where it is not set.</summary>
    public int? Days { get; set; }

    /// <summary>Games a simulated day, the second game of the doubleheader and games made up not counted.</summary>
    public int Games { get; set; } = 8;

    /// <summary>League seconds in a real second.</summary>
    public double Speed { get; set; } = 60;

    /// <summary>
    /// The clock stands at its first moment until <c>POST /simulator/begin</c>, so that services that are still starting miss nothing.
    /// </summary>
    public bool Hold { get; set; }

    /// <summary>A folder of feed captures to replay in place of simulated games.</summary>
    public string? ReplayFolder { get; set; }

    /// <summary>The league time to begin at, for a run that was interrupted; else just before the first game.</summary>
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>How often answers go wrong.</summary>
    public FaultOptions Faults { get; set; } = new();
}
