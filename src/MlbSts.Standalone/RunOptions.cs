namespace MlbSts.Standalone;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions
{
    /// <summary>League seconds in a real one; 1 when the source is the real API.</summary>
    public double Speed { get; init; } = 60;

    /// <summary>A folder of captured feeds to play instead of simulated games.</summary>
    public string? Replay { get; init; }

    /// <summary>Where the data comes from.</summary>
    public GameSource Source { get; init; } = GameSource.Simulated;

    /// <summary>Where the real API is asked: a proxy or mirror of it. Else <c>StatsApi:BaseAddress</c>, else MLB's own.</summary>
    public Uri? Api { get; init; }

    /// <summary>End when every game of the run is filed or explained.</summary>
    public bool UntilDone { get; init; }

    /// <summary>Where all data lies.</summary>
    public string Data { get; init; } = Path.Combine("data", "standalone");

    /// <summary>Which simulated season.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many simulated days count for <see cref="UntilDone"/>.</summary>
    public int Days { get; init; } = 1;

    /// <summary>Share of the API's answers that go wrong, for each kind of fault, 0 to 1.</summary>
    public double Faults { get; init; }

    /// <summary>Where the status page is where nobody asked for a port.</summary>
    public const int UsualPort = 5100;

    /// <summary>
    /// Port of the status page on loopback; 0 takes any that is free. Where nobody asked for one: the usual one, or any that is free.
    /// </summary>
    public int? Port { get; init; }
}

/// <summary>Where games come from.</summary>
internal enum GameSource
{
    /// <summary>The Simulator in this process.</summary>
    Simulated,

    /// <summary>The MLB Stats API.</summary>
    Mlb,
}
