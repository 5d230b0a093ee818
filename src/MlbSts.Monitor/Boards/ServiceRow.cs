namespace MlbSts.Monitor.Boards;

/// <summary>One process of a service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Instance">Host name and process id.</param>
/// <param name="Status">Healthy, Degraded, Unhealthy, Silent or Unknown.</param>
/// <param name="Trouble">What each check says that is not Healthy, and what it is called.</param>
/// <param name="LastReport">When it last reported, real time.</param>
/// <param name="CpuSeconds">CPU time since its start.</param>
/// <param name="WorkingSetBytes">Resident memory.</param>
public sealed record ServiceRow(
    string Service,
    string Instance,
    string Status,
    IReadOnlyList<string> Trouble,
    DateTimeOffset? LastReport,
    double? CpuSeconds,
    long? WorkingSetBytes
);
