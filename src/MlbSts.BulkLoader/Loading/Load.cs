using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;

namespace MlbSts.BulkLoader.Loading;

/// <summary>One load, as <c>loads/{id}.json</c> of <c>mlb-state</c> has it and <c>GET /loads/{id}</c> shows it.</summary>
/// <param name="Id">Its name; sorts by the time it was asked for.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Progress">How far it is, while it runs.</param>
/// <param name="Report">What it came to, when it is done.</param>
/// <param name="Error">Why it failed.</param>
public sealed record Load(
    string Id,
    LoadRequest Request,
    LoadStatus Status,
    LoadProgress? Progress = null,
    LoadReport? Report = null,
    string? Error = null
)
{
    /// <summary>Somebody asked to give it up, and it is not over yet: a restart gives it up too.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>Nothing will happen to it any more.</summary>
    internal bool IsOver => Status is not (LoadStatus.Waiting or LoadStatus.Running);
}
